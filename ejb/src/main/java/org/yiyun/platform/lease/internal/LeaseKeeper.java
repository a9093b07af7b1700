package org.yiyun.platform.lease.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.lease.ThisNode;

/** Keeps this node's heartbeat and leases: one {@link #tick} after the other. */
final class LeaseKeeper {
    private static final Logger LOG = Logger.getLogger("org.yiyun.platform.lease");
    private static final int TRIM_EVERY = 1000;

    private final DataSource database;
    private final ThisNode node;
    private final Leases leases;
    private final LeaseBook book;
    private int ticks;

    LeaseKeeper(DataSource database, ThisNode node, Leases leases, LeaseTimes times) {
        this.database = database;
        this.node = node;
        this.leases = leases;
        this.book = new LeaseBook(node, times);
    }

    /** Work of a transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Says that this node lives, ends the sessions of silent ones, and takes the roles that are free. */
    void tick() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean steady = transaction(connection, book::beat);
                if (steady) {
                    transaction(connection, book::fence).forEach(LOG::warn);
                }
                leases.hold(transaction(connection, book::held));
                var taken = missing().isEmpty() ? List.<LeaseBook.Takeover>of() : transaction(connection, c -> take(c, steady));
                if (!taken.isEmpty()) {
                    leases.hold(transaction(connection, book::held));
                    taken.forEach(this::tell);
                }
                trimSometimes(connection);
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private List<String> missing() {
        return leases.wanted().stream().filter(role -> leases.find(role).isEmpty()).toList();
    }

    private List<LeaseBook.Takeover> take(Connection connection, boolean steady) throws SQLException {
        var taken = new ArrayList<LeaseBook.Takeover>();
        for (var role : missing()) {
            var takeover = book.take(connection, role, steady);
            if (takeover != null) {
                taken.add(takeover);
            }
        }
        return taken;
    }

    private void tell(LeaseBook.Takeover takeover) {
        LOG.infof("YIYUN000110 %s has the role %s, epoch %d, after %s (%s)", node.name(), takeover.role(), takeover.epoch(),
                takeover.from(), takeover.reason());
    }

    private void trimSometimes(Connection connection) throws SQLException {
        if (ticks++ % TRIM_EVERY == 0) {
            transaction(connection, c -> {
                book.trim(c);
                return ticks;
            });
        }
    }

    /** Stops in order: from now on this node has no role, and the others need not wait for its silence. */
    void leave() throws SQLException {
        leases.hold(Map.of());
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                transaction(connection, c -> {
                    book.leave(c);
                    return node;
                });
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static <T> T transaction(Connection connection, Work<T> work) throws SQLException {
        try {
            var result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException fault) {
            connection.rollback();
            throw fault;
        }
    }
}
