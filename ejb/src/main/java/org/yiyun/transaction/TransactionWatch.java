package org.yiyun.transaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.transaction.internal.Watching;

/** Looks whether transactions are over their threshold, on the node that has the role. */
@Stateless
public class TransactionWatch {
    private final Watching watching;
    private final Leases leases;

    @Inject
    public TransactionWatch(Watching watching, Leases leases) {
        this.watching = watching;
        this.leases = leases;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TransactionWatch() {
        this(null, null);
    }

    /** Begins and ends spells; returns how many have begun, 0 also if the role is another node's by now. */
    @Requires(Permission.TRANSACTION_RULE)
    public int look(Lease lease) {
        return leases.isHeld(lease) ? watching.look() : 0;
    }
}
