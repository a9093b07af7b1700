package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.standardization.internal.DatedList.Kind;

/** The versions of dated lists. Of those that are approved the one with the latest effective day holds, of two on one day the newer. */
@ApplicationScoped
public class DatedLists {
    private final EntityManager em;
    private final BusinessClock clock;

    @Inject
    public DatedLists(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DatedLists() {
        this(null, null);
    }

    /** The newest first. */
    public List<DatedList> all(Kind kind) {
        return em.createQuery("select l from DatedList l where l.kind = :kind order by l.version desc", DatedList.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    public Optional<DatedList> inForce(Kind kind, LocalDate on) {
        return em.createQuery("""
                        select l from DatedList l where l.kind = :kind and l.approvedBy is not null and l.effectiveOn <= :on
                        order by l.effectiveOn desc, l.version desc""", DatedList.class)
                .setParameter("kind", kind)
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException NOT_FOUND */
    public DatedList get(Kind kind, int version) {
        return find(kind, version, LockModeType.NONE);
    }

    /** Held to the end of the transaction. @throws BusinessException NOT_FOUND */
    public DatedList lock(Kind kind, int version) {
        return find(kind, version, LockModeType.PESSIMISTIC_WRITE);
    }

    private DatedList find(Kind kind, int version, LockModeType lock) {
        return em.createQuery("select l from DatedList l where l.kind = :kind and l.version = :version", DatedList.class)
                .setParameter("kind", kind)
                .setParameter("version", version)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("standard-list", version));
    }

    /** @throws BusinessException INVALID for a day that is over: what held then is not rewritten */
    public DatedList add(Kind kind, LocalDate effectiveOn, String reason, String content, String by) {
        if (effectiveOn.isBefore(clock.today())) {
            throw BusinessException.invalid("effectiveOn", "field.past", Map.of());
        }
        NamedLock.hold(em, "standard list " + kind);
        int last = em.createQuery("select coalesce(max(l.version), 0) from DatedList l where l.kind = :kind", Integer.class)
                .setParameter("kind", kind)
                .getSingleResult();
        Instant now = clock.now();
        DatedList made = new DatedList(kind, last + 1, effectiveOn, reason, content, by, now);
        em.persist(made);
        em.flush();
        return made;
    }
}
