package org.yiyun.register.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.problem.BusinessException;

/** The rows of milestones. */
@ApplicationScoped
public class Milestones {
    private final EntityManager em;

    @Inject
    public Milestones(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Milestones() {
        this(null);
    }

    public Milestone add(Milestone milestone) {
        em.persist(milestone);
        em.flush();
        return milestone;
    }

    public void flush() {
        em.flush();
    }

    public List<Milestone> all() {
        return em.createQuery("select m from Milestone m order by m.plannedOn, m.id", Milestone.class).getResultList();
    }

    /** @throws BusinessException NOT_FOUND */
    public Milestone lock(long id) {
        return Optional.ofNullable(em.find(Milestone.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> BusinessException.notFound("project-milestone", id));
    }
}
