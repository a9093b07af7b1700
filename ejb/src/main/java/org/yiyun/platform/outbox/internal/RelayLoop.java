package org.yiyun.platform.outbox.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.loop.PersistentTask;
import org.yiyun.platform.outbox.Broadcasts;

/** Keeps relay and broadcast going on this node: a short poll, slower while the database or the broker is away. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RelayLoop {
    private static final long POLL_MILLIS = 100;
    private static final long TRIM_SECONDS = 600;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/YiyunDS")
    private DataSource database;

    @Inject
    private Routing routing;

    @Inject
    private JmsSender sender;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<Broadcasts> broadcast;

    private List<ScheduledFuture<?>> tasks = List.of();

    @PostConstruct
    void start() {
        var relay = new Relay(database, sender, routing, clock);
        var reader = new BroadcastReader(database, routing.broadcasts());
        tasks = List.of(
                every(POLL_MILLIS, new PersistentTask("outbox relay", () -> drain(relay))),
                every(POLL_MILLIS, new PersistentTask("broadcast", () -> tell(reader))),
                every(TimeUnit.SECONDS.toMillis(TRIM_SECONDS), new PersistentTask("outbox trim", relay::trim)));
    }

    private ScheduledFuture<?> every(long millis, Runnable work) {
        return executor.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void drain(Relay relay) throws SQLException {
        while (relay.sendBatch() == Relay.BATCH && !Thread.currentThread().isInterrupted()) {
            // there may be more
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
        tasks.forEach(task -> task.cancel(true));
        sender.rollback();
    }
}
