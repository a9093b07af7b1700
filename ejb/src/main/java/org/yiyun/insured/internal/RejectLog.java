package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.yiyun.audit.retention.PersonalLog;
import org.yiyun.platform.database.SqlTime;

/** Lines of files of covers that were refused (参保信息导入的拒收行); how many they were stays with the import. */
@ApplicationScoped
public class RejectLog implements PersonalLog {
    private static final int LEAST_DAYS = 30;

    private final EntityManager em;

    @Inject
    public RejectLog(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected RejectLog() {
        this(null);
    }

    @Override
    public String key() {
        return "INSURED_REJECT";
    }

    @Override
    public int leastDays() {
        return LEAST_DAYS;
    }

    @Override
    public int forget(Instant before, int most) {
        return em.createNativeQuery("""
                delete from insured_reject where (import_id, position) in (
                    select r.import_id, r.position from insured_import i join insured_reject r on r.import_id = i.id
                    where i.at < :before order by i.at, r.import_id, r.position limit :most)""")
                .setParameter("before", SqlTime.utc(before))
                .setParameter("most", most)
                .executeUpdate();
    }
}
