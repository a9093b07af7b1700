package org.yiyun.platform.outbox.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.yiyun.platform.outbox.Broadcast;

/**
 * Follows what the relay, wherever it runs, has sent, for one node. Batches are numbered under the relay's lock and so
 * become visible in the order of their numbers; that is why "greater than the last one seen" misses none.
 */
class BroadcastReader {
    private static final int LIMIT = 2000;
    private static final long UNKNOWN = -1;

    private final DataSource database;
    private final Set<String> types;
    private long last = UNKNOWN;

    BroadcastReader(DataSource database, Set<String> types) {
        this.database = database;
        this.types = Set.copyOf(types);
    }

    /** What is new since the last call, each type and key once; nothing at the first call, which only finds the place to start. */
    List<Broadcast> next() throws SQLException {
        try (var connection = database.getConnection()) {
            if (last == UNKNOWN) {
                last = newest(connection);
                return List.of();
            }
            return after(connection);
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select coalesce(max(batch), 0) from outbox");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<Broadcast> after(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "select batch, type, aggregate_key, payload from outbox where batch > ? order by batch, sequence limit ?")) {
            query.setLong(1, last);
            query.setInt(2, LIMIT + Relay.BATCH);
            try (var rows = query.executeQuery()) {
                Map<List<String>, Broadcast> found = new LinkedHashMap<>();
                // a batch is taken as a whole: one that begins past the limit is left for the next look
                for (int count = 0; rows.next() && (count < LIMIT || rows.getLong(1) == last); count++) {
                    last = rows.getLong(1);
                    if (types.contains(rows.getString(2))) {
                        var news = new Broadcast(rows.getString(2), rows.getString(3), rows.getString(4));
                        found.put(List.of(news.type(), news.key()), news);
                    }
                }
                return new ArrayList<>(found.values());
            }
        }
    }
}
