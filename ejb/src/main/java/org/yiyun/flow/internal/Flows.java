package org.yiyun.flow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.problem.BusinessException;

/** Flows and their changes. */
@ApplicationScoped
public class Flows {
    static final String FLOW = "flow";
    static final String CHANGE = "flow-change";
    static final String DESIGN = "flow-design";

    private final EntityManager em;

    @Inject
    public Flows(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Flows() {
        this(null);
    }

    /** In order of their codes. */
    List<Flow> all() {
        return em.createQuery("select f from Flow f order by f.code", Flow.class).getResultList();
    }

    /** @throws BusinessException NOT_FOUND */
    Flow get(String code) {
        return Optional.ofNullable(em.find(Flow.class, code)).orElseThrow(() -> BusinessException.notFound(FLOW, code));
    }

    Optional<Flow> lock(String code) {
        return Optional.ofNullable(em.find(Flow.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Of a flow, the latest first. */
    List<FlowChange> changes(String flow) {
        return em.createQuery("select c from FlowChange c where c.flow = :flow order by c.day desc, c.id desc", FlowChange.class)
                .setParameter("flow", flow)
                .getResultList();
    }

    /** @throws BusinessException NOT_FOUND also for one of another flow */
    FlowChange change(String flow, long id, LockModeType lock) {
        return Optional.ofNullable(em.find(FlowChange.class, id, lock))
                .filter(change -> change.view().flow().equals(flow))
                .orElseThrow(() -> BusinessException.notFound(CHANGE, id));
    }

    Optional<FlowDesign> design(long change, LockModeType lock) {
        return Optional.ofNullable(em.find(FlowDesign.class, change, lock));
    }

    long nextChange() {
        return Sequences.next(em, "flow_change_seq");
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
