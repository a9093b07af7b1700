package org.yiyun.audit.internal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.yiyun.platform.lease.Leases;

/** Every second, on the node that has the role. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealTimer {
    /** Of the node that keeps the chain. */
    static final String ROLE = "audit-seal";

    private static final Logger LOG = Logger.getLogger(AuditSealTimer.class);
    private static final int BATCHES_A_TICK = 50;

    @Inject
    private AuditSealer sealer;

    @Inject
    private Leases leases;

    private volatile boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        try {
            var lease = leases.find(ROLE);
            for (int i = 0; i < BATCHES_A_TICK && lease.isPresent() && sealer.seal(lease.get()); i++) {
                // the next batch
            }
            failing = false;
        } catch (RuntimeException unavailable) {
            if (!failing) { // once per outage; the entries wait in their table
                LOG.warn("audit entries cannot be sealed now", unavailable);
            }
            failing = true;
        }
    }
}
