package org.yiyun.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.Notification;
import org.yiyun.notification.internal.NotificationSetting;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.notification.internal.UserNotified;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Requires;

/** Tells people, and lets them say that they have read. */
@Stateless
public class NotificationService {
    private static final String CONSUMER = "notification";
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]{1,64}@[A-Za-z0-9.-]{1,189}");

    private Notifications notifications;
    private MailQueue mails;
    private Inbox inbox;
    private Outbox outbox;
    private BusinessClock clock;

    public NotificationService() {}

    @Inject
    public NotificationService(Notifications notifications, MailQueue mails, Inbox inbox, Outbox outbox, BusinessClock clock) {
        this.notifications = notifications;
        this.mails = mails;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells everybody whom the notice names; once for each message. */
    @Requires
    public void tell(String messageId, Notice notice) {
        if (!inbox.firstTime(CONSUMER, messageId)) {
            return;
        }
        for (var recipient : notice.recipients()) {
            var notification = new Notification(recipient, messageId, notice, clock.now());
            notifications.add(notification);
            mails.add(notification, notifications.setting(recipient));
            outbox.put(UserNotified.TYPE, recipient, notification.news());
        }
    }

    /** Marks the caller's own as read; those of others and unknown ones are passed over. Returns how many are left unread. */
    @Requires
    public long read(List<Long> ids) {
        var me = Callers.current().name();
        notifications.markRead(me, ids, clock.now());
        return notifications.count(me, true);
    }

    @Requires
    public void readAll() {
        notifications.markAllRead(Callers.current().name(), clock.now());
    }

    /** The caller's address for mail; null for none. */
    @Requires
    public void mailTo(@Nullable String address, String language) {
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw BusinessException.invalid("mail", "field.email", Map.of());
        }
        var login = Callers.current().name();
        notifications.save(new NotificationSetting(login, address, "en".equals(language) ? "en" : "zh", clock.now()));
    }
}
