package org.yiyun.webhook.internal;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Sends webhooks, and forgets old ones, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookLoop {
    private static final String ROLE = "webhook";
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final Duration CLEANING = Duration.ofMinutes(30);
    /** For the client and for names to be looked up, which may take seconds each. */
    private static final int THREADS = 8;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private DeliveryDesk desk;

    @Inject
    private WebhookSettings settings;

    @Inject
    private Leases leases;

    @Inject
    private BusinessClock clock;

    private ExecutorService workers;
    private List<Loop> loops = List.of();

    @PostConstruct
    void start() {
        workers = Executors.newFixedThreadPool(THREADS, threads);
        var dispatcher = new Dispatcher(desk, new HttpSender(workers, settings.guard(), clock), () -> leases.find(ROLE));
        loops = List.of(
                Loop.start(threads, "webhook", PERIOD, () -> Callers.callAs(Caller.system("webhook"), () -> {
                    dispatcher.work();
                    return ROLE;
                })),
                Loop.start(threads, "webhook cleaning", CLEANING, () -> Callers.runAs(Caller.system("webhook"), this::forget)));
    }

    /** Twice at once would do no harm, only work. */
    private void forget() {
        while (leases.find(ROLE).isPresent() && desk.forget() > 0 && !Thread.currentThread().isInterrupted()) {
            // there may be more
        }
    }

    @PreDestroy
    void stop() {
        loops.forEach(Loop::stop);
        workers.shutdownNow();
    }
}
