package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.yiyun.audit.retention.PersonalLog;
import org.yiyun.platform.database.SqlTime;

/** Calls that are over and belong to no ticket (未关联工单的来电). Network logs are kept for six months at least (网络安全法 第二十一条). */
@ApplicationScoped
public class CallLog implements PersonalLog {
    private static final int LEAST_DAYS = 183;

    private final EntityManager em;

    @Inject
    public CallLog(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected CallLog() {
        this(null);
    }

    @Override
    public String key() {
        return "PHONE_CALL";
    }

    @Override
    public int leastDays() {
        return LEAST_DAYS;
    }

    @Override
    public int forget(Instant before, int most) {
        return em.createNativeQuery("""
                delete from phone_call where id in (
                    select c.id from phone_call c where c.rang_at < :before
                        and not exists (select 1 from call_ticket t where t.call_id = c.id)
                    order by c.rang_at, c.id limit :most)""")
                .setParameter("before", SqlTime.utc(before))
                .setParameter("most", most)
                .executeUpdate();
    }
}
