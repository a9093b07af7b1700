package org.yiyun.policy.internal;

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
import org.yiyun.policy.PolicyNoticeService;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Looks on the node that has the role for what is to be told of policies. The lease spares the others the look; that nothing
 * is told twice is the table's to guarantee.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PolicyNoticeLoop {
    private static final String ROLE = "policy-notice";
    private static final Duration PERIOD = Duration.ofSeconds(5);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private PolicyNoticeService service;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> Callers.runAs(Caller.system("policy"), this::look));
    }

    private void look() {
        if (leases.find(ROLE).isPresent()) {
            service.untold().forEach(service::tell);
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
