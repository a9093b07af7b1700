package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.yiyun.platform.database.NamedLock;

/** Held on a list until the end of the transaction. */
@ApplicationScoped
public class ListLock {
    private final EntityManager em;

    @Inject
    public ListLock(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected ListLock() {
        this(null);
    }

    void hold(ListOwner owner) {
        NamedLock.hold(em, "matching of " + owner.library() + "/" + owner.institution());
    }
}
