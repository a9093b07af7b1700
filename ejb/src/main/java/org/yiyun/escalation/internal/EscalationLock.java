package org.yiyun.escalation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The right of one node to look for due alarms, until the end of the transaction. */
@ApplicationScoped
public class EscalationLock {
    private static final long KEY = 0x5969_5975_6e45_7363L;

    private final EntityManager em;

    @Inject
    public EscalationLock(EntityManager em) {
        this.em = em;
    }

    protected EscalationLock() {
        this(null);
    }

    public boolean tryHold() {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(:key)", Boolean.class)
                .setParameter("key", KEY)
                .getSingleResult();
    }
}
