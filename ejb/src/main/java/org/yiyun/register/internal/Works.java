package org.yiyun.register.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.ImprovementStatus;
import org.yiyun.register.WorkView;

/** Recorded work and suggestions. */
@ApplicationScoped
public class Works {
    private final EntityManager em;

    @Inject
    public Works(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Works() {
        this(null);
    }

    public Work add(Work work) {
        em.persist(work);
        em.flush();
        return work;
    }

    public Improvement add(Improvement improvement) {
        em.persist(improvement);
        em.flush();
        return improvement;
    }

    /** Both days included, the latest first. */
    public List<WorkView> between(LocalDate from, LocalDate to) {
        return em.createQuery("select w from Work w where w.onDate >= :from and w.onDate <= :to order by w.onDate desc, w.id desc", Work.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList().stream()
                .map(Work::view)
                .toList();
    }

    /** @throws BusinessException NOT_FOUND */
    public Work lock(long id) {
        var work = em.find(Work.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (work == null) {
            throw BusinessException.notFound("assurance-work", id);
        }
        return work;
    }

    /** The newest first. @param status null for all */
    public List<Improvement> improvements(@Nullable ImprovementStatus status) {
        return em.createQuery("select i from Improvement i where :all = true or i.status = :status order by i.id desc", Improvement.class)
                .setParameter("all", status == null)
                .setParameter("status", status == null ? ImprovementStatus.PROPOSED : status)
                .getResultList();
    }

    public Optional<Improvement> improvement(long id) {
        return Optional.ofNullable(em.find(Improvement.class, id));
    }

    /** @throws BusinessException NOT_FOUND */
    public Improvement lockImprovement(long id) {
        var improvement = em.find(Improvement.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (improvement == null) {
            throw BusinessException.notFound("improvement", id);
        }
        return improvement;
    }

    public void flush() {
        em.flush();
    }

    /** @throws BusinessException INVALID for a system that is in no register */
    public void checkSystem(@Nullable String system) {
        if (system != null && em.createNativeQuery("select 1 from business_system where code = :code").setParameter("code", system)
                .getResultList().isEmpty()) {
            throw BusinessException.invalid("system", "field.unknown", Map.of("id", system));
        }
    }
}
