package org.yiyun.cluster.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.yiyun.platform.lease.ThisNode;
import org.yiyun.platform.loop.Loop;

/** Every five seconds says how this node does, for the cluster page and for metrics. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusLoop {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private NodeWatch watch;

    @Inject
    private ClusterTables tables;

    @Inject
    private ClusterFigures cluster;

    @Inject
    private Meters meters;

    @Inject
    private ThisNode node;

    private Loop loop;

    @PostConstruct
    void start() {
        loop = Loop.start(threads, "status", PERIOD, this::say);
    }

    private void say() throws SQLException {
        if (!watch.isReady()) {
            return;
        }
        var status = watch.read();
        meters.show(status.figures());
        tables.say(node, status);
        meters.show(cluster.read());
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
