package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.catalog.internal.ReceiptReminding;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Reminds institutions that lag: by itself on the node that has the role, and by hand. */
@Stateless
public class ReceiptReminders {
    private final ReceiptReminding reminding;
    private final Leases leases;

    @Inject
    public ReceiptReminders(ReceiptReminding reminding, Leases leases) {
        this.reminding = reminding;
        this.leases = leases;
    }

    /** For the container. */
    protected ReceiptReminders() {
        this(null, null);
    }

    /** Returns how many institutions were reminded; 0 also if the role is another node's by now. */
    @Requires(Permission.CATALOG_EDIT)
    public int remind(Lease lease) {
        return leases.isHeld(lease) ? reminding.remind() : 0;
    }

    /**
     * Reminds institutions right away that have not loaded the version published last, also those that still have time. Whoever was
     * reminded less than a day ago is not told again.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND without such a library or as long as nothing is published
     */
    @Requires(Permission.CATALOG_EDIT)
    public RemindedInstitutions remindNow(String library, RemindInstitutions which) {
        return reminding.remindNow(library, which.filter(), Callers.current());
    }
}
