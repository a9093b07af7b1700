package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.ShiftChangeStatus;

/** Requests to change shifts. */
@ApplicationScoped
public class ShiftChanges {
    private final EntityManager em;

    @Inject
    public ShiftChanges(EntityManager em) {
        this.em = em;
    }

    protected ShiftChanges() {
        this(null);
    }

    public void add(ShiftChange change) {
        em.persist(change);
        em.flush();
    }

    public ShiftChange get(long id) {
        var change = em.find(ShiftChange.class, id);
        if (change == null) {
            throw BusinessException.notFound("duty-change", id);
        }
        return change;
    }

    /** Whether somebody asks for a change of the shift already. */
    public boolean isOpen(DutyShift shift) {
        return !em.createQuery("select c from ShiftChange c where c.shift = :shift and c.status in :open", ShiftChange.class)
                .setParameter("shift", shift).setParameter("open", Set.of(ShiftChangeStatus.REQUESTED, ShiftChangeStatus.AGREED))
                .getResultList().isEmpty();
    }

    /** All made since then, the newest first. @param person whom they concern, null for everybody */
    public List<ShiftChange> since(Instant time, @Nullable String person) {
        return em.createQuery("""
                select c from ShiftChange c join fetch c.shift left join fetch c.otherShift
                where c.createdAt >= :since and (:everybody = true or c.requester = :person or c.counterpart = :person)
                order by c.createdAt desc, c.id desc""", ShiftChange.class)
                .setParameter("since", time).setParameter("everybody", person == null).setParameter("person", person == null ? "" : person)
                .getResultList();
    }
}
