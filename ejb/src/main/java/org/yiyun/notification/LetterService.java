package org.yiyun.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Requires;

/** Mail to people who have no account. It waits in the queue of mails and goes out as those do. */
@Stateless
public class LetterService {
    private final MailQueue mails;
    private final BusinessClock clock;

    @Inject
    public LetterService(MailQueue mails, BusinessClock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public LetterService() {
        this(null, null);
    }

    /** Puts it into the queue with the running transaction. Whether mail is on; if not, nobody gets it. */
    @Requires
    public boolean send(Letter letter) {
        return mails.add(letter, clock.now());
    }
}
