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
import java.util.List;
import org.yiyun.platform.figure.Figure;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.lease.ThisNode;
import org.yiyun.platform.loop.Loop;

/**
 * Every five seconds says how this node does, for the cluster page and for metrics; the node with the role says it of the cluster.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusLoop {
    private static final String ROLE = "cluster-figures";
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

    @Inject
    private Leases leases;

    private Loop loop;
    private List<Figure> told = List.of();

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
        sayOfTheCluster();
    }

    /** What the cluster has once one node tells for all. */
    private void sayOfTheCluster() {
        if (leases.find(ROLE).isPresent()) {
            told = cluster.read();
            meters.show(told);
        } else {
            meters.hide(told);
            told = List.of();
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
