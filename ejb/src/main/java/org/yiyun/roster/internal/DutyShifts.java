package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.AssignShift;

/** The shifts that stand, in order of start. */
@ApplicationScoped
public class DutyShifts {
    private static final String STANDING = "select s from DutyShift s where s.voidedAt is null ";
    private static final String ORDER = " order by s.startsAt, s.post, s.staff";

    private final EntityManager em;

    @Inject
    public DutyShifts(EntityManager em) {
        this.em = em;
    }

    protected DutyShifts() {
        this(null);
    }

    public void add(DutyShift shift) {
        em.persist(shift);
        em.flush();
    }

    /** Voids shifts and puts others in their place: the database refuses an overlap with what is not yet written as voided. */
    public void replace(Collection<DutyShift> gone, String reason, Collection<AssignShift> wanted, String by, Instant at) {
        gone.forEach(shift -> shift.cancel(reason, by, at));
        em.flush();
        wanted.forEach(shift -> em.persist(new DutyShift(shift, by, at)));
        em.flush();
    }

    public DutyShift get(long id) {
        var shift = em.find(DutyShift.class, id);
        if (shift == null) {
            throw BusinessException.notFound("duty-shift", id);
        }
        return shift;
    }

    public List<DutyShift> at(Instant moment) {
        return em.createQuery(STANDING + "and s.startsAt <= :at and s.endsAt > :at" + ORDER, DutyShift.class)
                .setParameter("at", moment)
                .getResultList();
    }

    public List<DutyShift> between(Instant from, Instant to) {
        return em.createQuery(STANDING + "and s.startsAt < :to and s.endsAt > :from" + ORDER, DutyShift.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    public boolean overlaps(AssignShift wanted) {
        return between(wanted.from(), wanted.to()).stream()
                .anyMatch(shift -> shift.post().equals(wanted.post()) && shift.staff().equals(wanted.staff()));
    }
}
