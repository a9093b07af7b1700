package org.yiyun.platform.lease.internal;

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
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.lease.ThisNode;
import org.yiyun.platform.loop.Loop;

/** Keeps the leases of this node for as long as it lives, over connections that no load can use up. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LeaseLoop {
    private static final Logger LOG = Logger.getLogger("org.yiyun.platform.lease");

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:jboss/datasources/ControlDS")
    private DataSource database;

    @Inject
    private ThisNode node;

    @Inject
    private Leases leases;

    private LeaseKeeper keeper;
    private Loop loop;

    @PostConstruct
    void start() {
        keeper = new LeaseKeeper(database, node, leases, LeaseTimes.USUAL);
        loop = Loop.start(threads, "leases", LeaseTimes.USUAL.beat(), keeper::tick);
    }

    @PreDestroy
    void stop() {
        loop.stop();
        try {
            keeper.leave();
        } catch (SQLException away) {
            LOG.warn("the leases could not be given back; the others wait until this node counts as gone", away);
        }
    }
}
