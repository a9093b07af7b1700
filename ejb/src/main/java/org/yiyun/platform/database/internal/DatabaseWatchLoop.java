package org.yiyun.platform.database.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.DatabaseState;
import org.yiyun.platform.loop.Loop;

/** Watches the database from this node. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseWatchLoop {
    private static final Logger LOG = Logger.getLogger("org.yiyun.platform.database");
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final String POOL = "jboss.as:subsystem=datasources,data-source=YiyunDS";

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:jboss/datasources/ControlDS")
    private DataSource database;

    @Inject
    private DatabaseState state;

    @Inject
    private BusinessClock clock;

    private Loop loop;

    @PostConstruct
    void start() {
        var watch = new DatabaseWatch(database, state, DatabaseWatchLoop::emptyPool, clock);
        loop = Loop.start(threads, "database watch", PERIOD, watch::look);
    }

    /** Through the server's management, which is the only one that can close connections that are in use. */
    private static void emptyPool() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName(POOL), "flushAllConnectionInPool", new Object[0], new String[0]);
        } catch (JMException unexpected) {
            LOG.error("the pool of the database cannot be emptied; requests wait until it answers", unexpected);
        }
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
