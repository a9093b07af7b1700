package org.yiyun.platform.database;

import jakarta.persistence.EntityManager;

/** Numbers out of sequences of the database. */
public final class Sequences {
    private Sequences() {}

    /** The next one, which nobody gets twice; some are left out. */
    public static long next(EntityManager entities, String sequence) {
        return ((Number) entities.createNativeQuery("select nextval(cast(:sequence as regclass))", Long.class)
                .setParameter("sequence", sequence)
                .getSingleResult()).longValue();
    }
}
