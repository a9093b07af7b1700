package org.yiyun.standardization.internal;

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
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.standardization.AdoptionReminders;

/** Looks for codes that are past their day, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdoptionReminderLoop {
    private static final String ROLE = "standard-reminder";
    private static final Duration PERIOD = Duration.ofMinutes(10);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private AdoptionReminders reminders;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> Callers.runAs(Caller.system("standardization"), this::remindAllDue));
    }

    private void remindAllDue() {
        var lease = leases.find(ROLE);
        while (lease.isPresent() && reminders.remind(lease.get()) == AdoptionReminders.BATCH && !Thread.currentThread().isInterrupted()) {
            // there may be more
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
