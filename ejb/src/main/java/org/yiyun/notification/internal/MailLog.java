package org.yiyun.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.yiyun.audit.retention.PersonalLog;
import org.yiyun.platform.database.SqlTime;

/** Mails that have been sent or given up (已发送的邮件), with address and text. */
@ApplicationScoped
public class MailLog implements PersonalLog {
    private static final int LEAST_DAYS = 30;

    private final EntityManager em;

    @Inject
    public MailLog(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected MailLog() {
        this(null);
    }

    @Override
    public String key() {
        return "MAIL";
    }

    @Override
    public int leastDays() {
        return LEAST_DAYS;
    }

    @Override
    public int forget(Instant before, int most) {
        return em.createNativeQuery("""
                delete from mail where id in (
                    select id from mail where created_at < :before and next_attempt_at is null order by created_at, id limit :most)""")
                .setParameter("before", SqlTime.utc(before))
                .setParameter("most", most)
                .executeUpdate();
    }
}
