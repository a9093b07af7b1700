package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.StaffTimeKind;

/** The absences and standby times that stand, in order of start. */
@ApplicationScoped
public class StaffTimes {
    private final EntityManager em;

    @Inject
    public StaffTimes(EntityManager em) {
        this.em = em;
    }

    protected StaffTimes() {
        this(null);
    }

    public void add(StaffTime time) {
        em.persist(time);
        em.flush();
    }

    public StaffTime get(StaffTimeKind kind, long id) {
        var time = em.find(StaffTime.class, id);
        if (time == null || time.kind() != kind) {
            throw BusinessException.notFound("duty-time", id);
        }
        return time;
    }

    public List<StaffTime> between(StaffTimeKind kind, Instant from, Instant to) {
        return em.createQuery("""
                select a from StaffTime a where a.kind = :kind and a.voidedAt is null and a.startsAt < :to and a.endsAt > :from
                order by a.startsAt, a.staff""", StaffTime.class)
                .setParameter("kind", kind).setParameter("from", from).setParameter("to", to)
                .getResultList();
    }
}
