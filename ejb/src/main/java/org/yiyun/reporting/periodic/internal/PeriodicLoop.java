package org.yiyun.reporting.periodic.internal;

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
import java.util.List;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicService;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Looks for periods that are over and for reports that are late, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeriodicLoop {
    private static final String ROLE = "periodic-report";
    private static final Duration PERIOD = Duration.ofMinutes(5);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private PeriodicService service;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> leases.find(ROLE)
                .ifPresent(lease -> Callers.runAs(Caller.system("reporting"), () -> look(lease))));
    }

    /** People are reminded whatever cannot begin. */
    private void look(Lease lease) {
        try {
            Loop.forEach(List.of(PeriodicKind.values()), kind -> service.begin(lease, kind));
        } finally {
            service.remind(lease);
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
