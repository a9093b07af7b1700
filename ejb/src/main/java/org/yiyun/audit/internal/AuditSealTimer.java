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

/** Every second, on every node; the sealer lets one of them work. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealTimer {
    private static final Logger LOG = Logger.getLogger(AuditSealTimer.class);
    private static final int BATCHES_A_TICK = 50;

    @Inject
    private AuditSealer sealer;

    private volatile boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        try {
            for (int i = 0; i < BATCHES_A_TICK && sealer.seal(); i++) {
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
