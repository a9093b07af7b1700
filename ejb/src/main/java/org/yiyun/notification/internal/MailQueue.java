package org.yiyun.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yiyun.notification.Letter;
import org.yiyun.platform.i18n.Texts;

/** The mails that wait to be sent. */
@ApplicationScoped
public class MailQueue {
    private final EntityManager em;
    private final MailSettings settings;

    @Inject
    public MailQueue(EntityManager em, MailSettings settings) {
        this.em = em;
        this.settings = settings;
    }

    protected MailQueue() {
        this(null, null);
    }

    /** A mail beside the notification, if mail is on and its reader wants it. */
    public void add(Notification notification, Optional<NotificationSetting> reader) {
        if (!settings.isEnabled() || reader.isEmpty() || reader.get().mail() == null) {
            return;
        }
        var language = reader.get().language();
        var view = notification.view(language);
        em.persist(notification.mail(
                reader.get().mail(),
                Texts.get(language, "notification.mail.subject", Map.of("text", view.text())),
                view.text() + notification.link(settings)));
    }

    /** Whether mail is on. */
    public boolean add(Letter letter, Instant at) {
        if (settings.isEnabled()) {
            em.persist(new Mail(letter, at));
        }
        return settings.isEnabled();
    }

    /** The one that is due longest, held until the end of the transaction; those that another node holds are passed over. */
    Optional<Mail> next(Instant now) {
        var found = em.createNativeQuery(
                        """
                        select id from mail where next_attempt_at <= :now
                        order by next_attempt_at limit 1 for update skip locked""",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of(em.find(Mail.class, found.get(0)));
    }
}
