package org.yiyun.platform.outbox.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.loop.Loop;
import org.yiyun.platform.outbox.Broadcasts;

/** Keeps relay and broadcast going on this node: a short poll, slower while the database or the broker is away. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RelayLoop {
    private static final String ROLE = "outbox";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TRIM = Duration.ofMinutes(10);

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:jboss/datasources/YiyunDS")
    private DataSource database;

    @Inject
    private Routing routing;

    @Inject
    private JmsSender sender;

    @Inject
    private Leases leases;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<Broadcasts> broadcast;

    private List<Loop> loops = List.of();

    @PostConstruct
    void start() {
        var relay = new Relay(database, sender, routing, clock);
        var reader = new BroadcastReader(database, routing.broadcasts());
        loops = List.of(
                Loop.start(threads, "outbox relay", POLL, () -> drain(relay)),
                Loop.start(threads, "broadcast", POLL, () -> tell(reader)),
                Loop.start(threads, "outbox trim", TRIM, () -> trim(relay)));
    }

    private void drain(Relay relay) throws SQLException {
        var lease = leases.find(ROLE);
        while (lease.isPresent() && relay.sendBatch(lease.get()) == Relay.BATCH && !Thread.currentThread().isInterrupted()) {
            // there may be more
        }
    }

    /** Twice at once would do no harm, only work. */
    private void trim(Relay relay) throws SQLException {
        if (leases.find(ROLE).isPresent()) {
            relay.trim();
        }
    }

    private void tell(BroadcastReader reader) throws SQLException {
        var news = reader.next();
        if (!news.isEmpty()) {
            broadcast.fire(new Broadcasts(news));
        }
    }

    @PreDestroy
    void stop() {
        loops.forEach(Loop::stop);
        sender.rollback();
    }
}
