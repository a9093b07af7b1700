package org.yiyun.register.personnel.internal;

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
import org.yiyun.register.personnel.PersonnelService;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Looks for certificates that will expire, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateLoop {
    private static final String ROLE = "staff-certificate";
    private static final Duration PERIOD = Duration.ofMinutes(30);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private PersonnelService service;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> leases.find(ROLE)
                .ifPresent(lease -> Callers.runAs(Caller.system("register"), () -> service.remind(lease))));
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
