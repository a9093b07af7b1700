package org.yiyun.audit.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.yiyun.platform.lease.Leases;

/** Recomputes the chain every night and writes its head into the server log, which the database cannot reach. */
@Stateless
public class AuditChainCheck {
    private static final Logger LOG = Logger.getLogger(AuditChainCheck.class);

    @Inject
    private AuditEntries entries;

    @Inject
    private Leases leases;

    @Schedule(hour = "4", minute = "5", persistent = false)
    public void check() {
        if (leases.find(AuditSealTimer.ROLE).isEmpty()) {
            return;
        }
        var status = entries.verify();
        if (status.intact()) {
            LOG.infof("audit chain intact: %d entries, head %s", status.sealed(), status.head());
        } else {
            LOG.errorf("audit chain broken at position %s, entries outside it: %d", status.brokenAt(), status.missing());
        }
    }
}
