package org.yiyun.publicity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.publicity.internal.PublicityReminding;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Reminds of activities before their day and while they are not recorded after it, on the node that has the role. */
@Stateless
public class PublicityReminders {
    /** At most so many in one transaction. */
    public static final int BATCH = 50;

    private final PublicityReminding reminding;
    private final Leases leases;

    @Inject
    public PublicityReminders(PublicityReminding reminding, Leases leases) {
        this.reminding = reminding;
        this.leases = leases;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PublicityReminders() {
        this(null, null);
    }

    /** Tells what is due to be told. Returns of how many activities; 0 also if the role is another node's by now. */
    @Requires(Permission.PUBLICITY_EDIT)
    public int remind(Lease lease) {
        return leases.isHeld(lease) ? reminding.remind(BATCH) : 0;
    }
}
