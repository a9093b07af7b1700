package org.yiyun.platform.lease.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.lease.ThisNode;
import org.yiyun.testing.Postgres;

/** A start of a node, whose time a test moves: its heartbeat is made older instead of waiting. */
final class TestNode {
    static final String ROLE = "role";

    final ThisNode node;
    private final Leases leases = new Leases();
    private final LeaseKeeper keeper;
    private final Postgres db;

    TestNode(Postgres db, String name) {
        this.db = db;
        node = new ThisNode(name);
        keeper = new LeaseKeeper(sessions(), node, leases, LeaseTimes.USUAL);
        leases.find(ROLE);
    }

    TestNode tick() {
        try {
            keeper.tick();
            return this;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void leave() throws SQLException {
        keeper.leave();
    }

    Optional<Lease> lease() {
        return leases.find(ROLE);
    }

    /** A database session of the node, in a transaction. */
    Connection begin() throws SQLException {
        var connection = sessions().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Has been there for long. */
    TestNode steady() {
        db.sql("update cluster_node set steady_since = steady_since - interval '11 seconds' where owner = '" + node.owner() + "'");
        return this;
    }

    /** Says nothing for eleven seconds, as when it is frozen. */
    TestNode silent() {
        db.sql("update cluster_node set heartbeat_at = heartbeat_at - interval '11 seconds' where owner = '" + node.owner() + "'");
        return this;
    }

    private DataSource sessions() {
        return (DataSource) Proxy.newProxyInstance(TestNode.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, args) -> {
                    try {
                        var result = method.invoke(db.dataSource(), args);
                        if (result instanceof Connection connection) {
                            connection.setClientInfo("ApplicationName", node.name());
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
