package org.yiyun.platform.database;

import jakarta.persistence.EntityManager;

/** Work on one thing follows one another on all nodes, also on a thing that has no row to be locked yet. */
public final class NamedLock {
    private NamedLock() {}

    /** Waits for whoever holds the name, and holds it until the end of the running transaction. */
    public static void hold(EntityManager entities, String name) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0)) is null", Boolean.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
