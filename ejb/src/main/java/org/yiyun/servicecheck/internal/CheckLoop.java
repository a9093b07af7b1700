package org.yiyun.servicecheck.internal;

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
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.servicecheck.CheckService;

/** Looks for checks that are due and for reminders, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckLoop {
    private static final String ROLE = "service-check";
    private static final Duration PERIOD = Duration.ofMinutes(5);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private CheckService service;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> leases.find(ROLE)
                .ifPresent(lease -> Callers.runAs(Caller.system("servicecheck"), () -> look(lease))));
    }

    /** People are reminded whatever cannot begin. */
    private void look(Lease lease) {
        var plans = service.plans();
        try {
            Loop.forEach(plans, plan -> service.begin(lease, plan));
        } finally {
            service.remind(lease);
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
