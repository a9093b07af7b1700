package org.yiyun.escalation.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.yiyun.escalation.EscalationService;
import org.yiyun.platform.loop.PersistentTask;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Looks for due alarms every second on this node. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EscalationLoop {
    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private EscalationService service;

    private ScheduledFuture<?> task;

    @PostConstruct
    void start() {
        task = executor.scheduleWithFixedDelay(
                new PersistentTask("escalation", () -> Callers.runAs(Caller.system("escalation"), this::tellAllDue)),
                1, 1, TimeUnit.SECONDS);
    }

    private void tellAllDue() {
        while (service.tellDue() == EscalationService.BATCH && !Thread.currentThread().isInterrupted()) {
            // there may be more
        }
    }

    @PreDestroy
    void stop() {
        task.cancel(true);
    }
}
