package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.yiyun.audit.retention.PersonalLog;
import org.yiyun.platform.database.SqlTime;

/**
 * What channels have asked (查询使用记录): who was told what about whom. Records of processing that gives personal data to others are kept for
 * three years at least (个人信息保护法 第五十五条、第五十六条), so an auditor finds them whatever period is stated.
 */
@ApplicationScoped
public class UseLog implements PersonalLog {
    private static final int LEAST_DAYS = 1096;

    private final EntityManager em;

    @Inject
    public UseLog(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected UseLog() {
        this(null);
    }

    @Override
    public String key() {
        return "INSURED_USE";
    }

    @Override
    public int leastDays() {
        return LEAST_DAYS;
    }

    @Override
    public int forget(Instant before, int most) {
        return em.createNativeQuery("""
                delete from insured_use where id in (
                    select id from insured_use where at < :before order by at, id limit :most)""")
                .setParameter("before", SqlTime.utc(before))
                .setParameter("most", most)
                .executeUpdate();
    }
}
