package org.yiyun.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the transaction's entity manager injectable by constructor. */
@ApplicationScoped
public class EntityManagers {
    @Produces
    @PersistenceContext(unitName = "yiyun")
    private EntityManager entityManager;
}
