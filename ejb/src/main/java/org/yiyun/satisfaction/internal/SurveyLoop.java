package org.yiyun.satisfaction.internal;

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
import org.yiyun.satisfaction.SurveyService;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Reminds of surveys and closes those whose period is over, on the node that has the role. The lease spares the others the look;
 * that nobody is reminded twice is for the survey's row lock and the count of reminders to guarantee.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SurveyLoop {
    private static final String ROLE = "survey";
    private static final Duration PERIOD = Duration.ofMinutes(5);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private SurveyService service;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> {
            if (leases.find(ROLE).isPresent()) {
                Callers.runAs(Caller.system("satisfaction"), () -> Loop.forEach(service.open(), service::look));
            }
        });
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
