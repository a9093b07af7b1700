package org.yiyun.intake.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketAnswer;
import org.yiyun.ticket.TicketAnswers;

/**
 * Passes on to the senders of mails what is said to the users of their tickets. It looks at the tickets from time to time, so that
 * writing a ticket costs nothing for it; letter and place in the history are written together, so that each is passed on once.
 */
@Stateless
public class MailAnswers {
    /** After its close, and after the last mail about it, a ticket is looked at for so long: somebody may still answer a question. */
    static final Duration AFTERWARDS = Duration.ofDays(30);

    private final MailThreads threads;
    private final TicketAnswers answers;
    private final MailLetters letters;
    private final Leases leases;
    private final BusinessClock clock;

    @Inject
    public MailAnswers(MailThreads threads, TicketAnswers answers, MailLetters letters, Leases leases, BusinessClock clock) {
        this.threads = threads;
        this.answers = answers;
        this.letters = letters;
        this.leases = leases;
        this.clock = clock;
    }

    /** For the container. */
    public MailAnswers() {
        this(null, null, null, null, null);
    }

    /** Passes on what is new. Returns how many letters; 0 also if the role is another node's by now. */
    @Requires(Permission.TICKET_INTERNAL)
    public int passOn(Lease lease) {
        var places = threads.places();
        if (places.isEmpty() || !leases.isHeld(lease)) {
            return 0;
        }
        return (int) answers.after(places).stream().filter(this::isPassedOn).count();
    }

    /** What came by mail itself is no news to who has written it. */
    private boolean isPassedOn(TicketAnswer answer) {
        var thread = threads.lock(answer.number()).orElseThrow();
        thread.told(answer.sequence());
        if (answer.actor().equals(MailboxLoop.CALLER.name())) {
            return false;
        }
        letters.answer(thread, answer);
        return true;
    }

    /** Looks no longer at tickets that have been closed, and without a mail, for long; returns how many. */
    @Requires(Permission.TICKET_INTERNAL)
    public int forget(Lease lease) {
        if (!leases.isHeld(lease)) {
            return 0;
        }
        var since = clock.now().minus(AFTERWARDS);
        var forgotten = answers.closedBefore(threads.quiet(since), since).stream()
                .flatMap(number -> threads.lock(number).stream())
                .filter(thread -> thread.isQuiet(since))
                .toList();
        forgotten.forEach(thread -> thread.watch(false));
        return forgotten.size();
    }
}
