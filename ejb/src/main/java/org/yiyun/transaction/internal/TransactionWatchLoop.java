package org.yiyun.transaction.internal;

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
import org.yiyun.security.Callers;
import org.yiyun.transaction.TransactionWatch;

/** Looks every half minute, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TransactionWatchLoop {
    private static final String ROLE = "transaction-watch";
    private static final Duration PERIOD = Duration.ofSeconds(30);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private TransactionWatch watch;

    @Inject
    private Leases leases;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> Callers.runAs(
                TransactionWork.SYSTEM, () -> leases.find(ROLE).ifPresent(watch::look)));
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
