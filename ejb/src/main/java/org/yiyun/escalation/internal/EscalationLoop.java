package org.yiyun.escalation.internal;

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
import org.yiyun.escalation.EscalationService;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Looks for due alarms every second on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EscalationLoop {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private EscalationService service;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, "escalation", PERIOD, () -> Callers.runAs(Caller.system("escalation"), this::tellAllDue));
    }

    private void tellAllDue() {
        var lease = leases.find("escalation");
        while (lease.isPresent() && service.tellDue(lease.get()) == EscalationService.BATCH && !Thread.currentThread().isInterrupted()) {
            // there may be more
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
