package org.yiyun.standardization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.internal.AdoptionReminding;

/** Reminds of codes that are past their day, on the node that has the role. */
@Stateless
public class AdoptionReminders {
    /** At most so many codes in one transaction. */
    public static final int BATCH = 200;

    private final AdoptionReminding reminding;
    private final Leases leases;

    @Inject
    public AdoptionReminders(AdoptionReminding reminding, Leases leases) {
        this.reminding = reminding;
        this.leases = leases;
    }

    /** For the container. */
    protected AdoptionReminders() {
        this(null, null);
    }

    /** Returns of how many codes people were reminded; 0 also if the role is another node's by now. */
    @Requires(Permission.STANDARD_EDIT)
    public int remind(Lease lease) {
        return leases.isHeld(lease) ? reminding.remind(BATCH) : 0;
    }
}
