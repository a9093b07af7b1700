package org.yiyun.audit.retention.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import org.yiyun.audit.retention.RetentionPurge;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Looks every half hour whether the night's work is to be done, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionLoop {
    private static final String ROLE = "retention";
    private static final Duration PERIOD = Duration.ofMinutes(30);
    /** Parts of a log in one round; what is left comes with the next one, so that no round takes long. */
    private static final int MOST_PARTS = 500;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private RetentionPurge purge;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> leases.find(ROLE)
                .ifPresent(lease -> Callers.runAs(Caller.system(ROLE), () -> Loop.forEach(purge.due(), log -> forget(lease, log)))));
    }

    private void forget(Lease lease, String log) {
        int parts = 0;
        while (parts < MOST_PARTS && !Thread.currentThread().isInterrupted() && purge.forget(lease, log)) {
            parts++;
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
