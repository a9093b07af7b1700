package org.yiyun.ticket.internal;

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
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketClosing;

/** Looks for tickets that close by themselves, on the node that has the role. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClosingLoop {
    private static final String ROLE = "ticket-closing";
    private static final Duration PERIOD = Duration.ofMinutes(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private TicketClosing closing;

    @Inject
    private Leases leases;

    private Loop loop;
    /** The epoch of the role in which this node has looked for tickets that nobody waits for. */
    private long adopted = -1;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, ROLE, PERIOD, () -> leases.find(ROLE)
                .ifPresent(lease -> Callers.runAs(ClosingDesk.SYSTEM, () -> look(lease))));
    }

    private void look(Lease lease) {
        if (adopted != lease.epoch()) {
            closing.adopt(lease);
            adopted = lease.epoch();
        }
        List<String> due;
        do {
            due = closing.due();
            Loop.forEach(due, number -> closing.look(lease, number));
            // each look leads on, or fails and is reported; there may be more
        } while (due.size() == TicketClosing.BATCH && holds(lease) && !Thread.currentThread().isInterrupted());
    }

    private boolean holds(Lease lease) {
        return leases.find(ROLE).filter(lease::equals).isPresent();
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
