package org.yiyun.catalog.internal;

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
import org.yiyun.catalog.ReceiptReminders;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Looks for institutions that lag, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptReminderLoop {
    private static final String ROLE = "catalog-receipt";
    private static final Duration PERIOD = Duration.ofMinutes(10);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private ReceiptReminders reminders;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> Callers.runAs(
                Caller.system("catalog"), () -> leases.find(ROLE).ifPresent(reminders::remind)));
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
