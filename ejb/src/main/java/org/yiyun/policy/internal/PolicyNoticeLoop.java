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
import org.yiyun.policy.PolicyYearService;
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
    private static final Duration YEARLY_PERIOD = Duration.ofMinutes(10);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private PolicyNoticeService service;

    @Inject
    private PolicyYearService years;

    @Inject
    private Leases leases;

    private Loop publications;
    private Loop reviews;

    @PostConstruct
    void start() {
        publications = start(ROLE, PERIOD, () -> service.untold().forEach(service::tell));
        reviews = start("policy-yearly", YEARLY_PERIOD, () -> years.reviews().forEach(service::remind));
    }

    private Loop start(String name, Duration period, Runnable look) {
        return Loop.start(threads, name, period, () -> {
            if (leases.find(ROLE).isPresent()) {
                Callers.runAs(Caller.system("policy"), look);
            }
        });
    }

    @PreDestroy
    void stop() {
        publications.stop();
        reviews.stop();
    }
}
