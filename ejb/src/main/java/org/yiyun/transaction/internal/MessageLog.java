package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.yiyun.audit.retention.PersonalLog;
import org.yiyun.platform.database.SqlTime;

/**
 * Messages of institutions and their answers (接口交易报文), with diagnoses; encounters, settlements and bills are records of the work and
 * stay. Network logs are kept for six months at least (网络安全法 第二十一条). Whoever has seen a person stands in the audit trail besides.
 */
@ApplicationScoped
public class MessageLog implements PersonalLog {
    private static final int LEAST_DAYS = 183;

    private final EntityManager em;

    @Inject
    public MessageLog(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected MessageLog() {
        this(null);
    }

    @Override
    public String key() {
        return "TRANSACTION";
    }

    @Override
    public int leastDays() {
        return LEAST_DAYS;
    }

    /** One that is old but was begun again lately is not over. */
    @Override
    public int forget(Instant before, int most) {
        return em.createNativeQuery("""
                delete from transaction_log where id in (
                    select id from transaction_log where received_at < :before and begun_at < :before order by received_at, id limit :most)""")
                .setParameter("before", SqlTime.utc(before))
                .setParameter("most", most)
                .executeUpdate();
    }
}
