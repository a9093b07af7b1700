package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.problem.BusinessException;

/** The key posts with their A and B persons that stand, in order of the title. */
@ApplicationScoped
public class Deputies {
    private final EntityManager em;

    @Inject
    public Deputies(EntityManager em) {
        this.em = em;
    }

    protected Deputies() {
        this(null);
    }

    public void add(Deputy deputy) {
        em.persist(deputy);
        em.flush();
    }

    public Deputy get(long id) {
        var deputy = em.find(Deputy.class, id);
        if (deputy == null) {
            throw BusinessException.notFound("duty-deputy", id);
        }
        return deputy;
    }

    public List<Deputy> all() {
        return em.createQuery("select d from Deputy d where d.voidedAt is null order by d.title, d.staff", Deputy.class).getResultList();
    }

    public Optional<Deputy> of(String staff) {
        return em.createQuery("select d from Deputy d where d.voidedAt is null and d.staff = :staff", Deputy.class)
                .setParameter("staff", staff)
                .getResultStream()
                .findFirst();
    }
}
