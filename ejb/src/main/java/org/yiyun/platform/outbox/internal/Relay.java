package org.yiyun.platform.outbox.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.lease.Lease;

/**
 * Moves committed facts from the outbox to the broker, in order, one relay at a time in the cluster.
 *
 * <p>The right to send is a lease, proved in the database transaction in which the rows are also marked: it holds until
 * that transaction ends, and a relay that has lost its connection cannot mark. The marks are written before the broker
 * commits, which proves that the connection is still there, and committed after it. A death in between sends the batch
 * again, which the inbox of the consumers absorbs; nothing is ever marked that was not sent.
 */
class Relay {
    static final int BATCH = 500;
    private static final Duration KEEP_SENT = Duration.ofDays(3);
    private static final Duration KEEP_INBOX = Duration.ofDays(30);

    private final DataSource database;
    private final MessageSender sender;
    private final Routing routing;
    private final BusinessClock clock;

    Relay(DataSource database, MessageSender sender, Routing routing, BusinessClock clock) {
        this.database = database;
        this.sender = sender;
        this.routing = routing;
        this.clock = clock;
    }

    /** Sends what waits, at most one batch. Returns how many were sent; 0 also if the lease is another's by now. */
    int sendBatch(Lease lease) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var sent = isWaiting(connection) && lease.isHeld(connection) ? send(connection) : 0;
                connection.commit();
                return sent;
            } catch (SQLException | RuntimeException fault) {
                sender.rollback();
                connection.rollback();
                throw fault;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isWaiting(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from outbox where sent_at is null limit 1");
                var rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private int send(Connection connection) throws SQLException {
        var messages = waiting(connection);
        for (var message : messages) {
            for (var queue : routing.queues(message.type())) {
                sender.send(queue, message);
            }
        }
        mark(connection, messages);
        sender.commit();
        return messages.size();
    }

    private static List<OutboxMessage> waiting(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("""
                select sequence, id, type, aggregate_key, schema_version, payload, trace_id
                from outbox where sent_at is null order by sequence limit ?""")) {
            query.setInt(1, BATCH);
            try (var rows = query.executeQuery()) {
                var messages = new ArrayList<OutboxMessage>();
                while (rows.next()) {
                    messages.add(new OutboxMessage(rows.getLong(1), rows.getObject(2, UUID.class), rows.getString(3),
                            rows.getString(4), rows.getInt(5), rows.getString(6), rows.getString(7)));
                }
                return messages;
            }
        }
    }

    private void mark(Connection connection, List<OutboxMessage> messages) throws SQLException {
        try (var update = connection.prepareStatement("""
                update outbox set sent_at = ?, batch = (select nextval('outbox_batch_seq')) where sequence = any (?)""")) {
            update.setObject(1, SqlTime.utc(clock.now()));
            update.setArray(2, connection.createArrayOf("bigint", messages.stream().map(OutboxMessage::sequence).toArray()));
            update.executeUpdate();
        }
    }

    /** Deletes some of the rows that nobody needs any more; returns how many. */
    int trim() throws SQLException {
        var outbox = delete("""
                delete from outbox where sequence in
                    (select sequence from outbox where sent_at < ? order by sequence limit 5000)""", KEEP_SENT);
        return outbox + delete("""
                delete from inbox where (consumer, message_id) in
                    (select consumer, message_id from inbox where received_at < ? order by received_at limit 5000)""", KEEP_INBOX);
    }

    private int delete(String sql, Duration keep) throws SQLException {
        try (var connection = database.getConnection(); var delete = connection.prepareStatement(sql)) {
            delete.setObject(1, SqlTime.utc(clock.now().minus(keep)));
            return delete.executeUpdate();
        }
    }
}
