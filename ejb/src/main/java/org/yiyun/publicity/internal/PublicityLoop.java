package org.yiyun.publicity.internal;

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
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.publicity.PublicityReminders;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Looks for reminders of activities that are due, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PublicityLoop {
    private static final String ROLE = "publicity-reminder";
    private static final Duration PERIOD = Duration.ofMinutes(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private PublicityReminders reminders;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> Callers.runAs(Caller.system("publicity"), this::remindAllDue));
    }

    private void remindAllDue() {
        var lease = leases.find(ROLE);
        while (lease.isPresent() && reminders.remind(lease.get()) == PublicityReminders.BATCH && !Thread.currentThread().isInterrupted()) {
            // there may be more
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
