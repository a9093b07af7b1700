package org.yiyun.platform.lease.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.ThisNode;

/** The tables of nodes and leases, as one node reads and writes them. All times are the database's. */
final class LeaseBook {
    /** A node that has sent nothing for so long is forgotten. */
    private static final int KEPT_DAYS = 30;

    private static final String BEAT = """
            insert into cluster_node (owner, node) values (?, ?)
            on conflict (owner) do update set
                steady_since = case when cluster_node.heartbeat_at < clock_timestamp() - %1$s then clock_timestamp()
                                    else cluster_node.steady_since end,
                heartbeat_at = clock_timestamp(), fenced_at = null, stopped_at = null
            returning steady_since <= clock_timestamp() - %1$s""".formatted(seconds());
    /** Silent, not left in order, sessions not ended yet; of a node that has started again only the sessions from before. */
    private static final String FENCE = """
            with silent as (
                update cluster_node set fenced_at = clock_timestamp()
                where heartbeat_at < clock_timestamp() - %s and stopped_at is null and fenced_at is null and owner <> ?
                returning node, owner, heartbeat_at)
            select s.node, s.heartbeat_at::text, count(a.pid) filter (where pg_terminate_backend(a.pid, 1000))
            from silent s left join pg_stat_activity a
                on a.application_name = s.node and a.usename = current_user and a.datname = current_database()
                and a.pid <> pg_backend_pid()
                and a.backend_start < coalesce((select min(n.started_at) from cluster_node n
                    where n.node = s.node and n.owner <> s.owner and n.started_at > s.heartbeat_at), 'infinity')
            group by s.node, s.heartbeat_at""".formatted(seconds());
    private static final String FIRST = "insert into lease (role, epoch, node, owner) values (?, 1, ?, ?) on conflict do nothing";
    /** Why the lease may be taken; no row if it may not. */
    private static final String FREE = """
            select l.node, l.epoch, case when l.owner is null then 'RELEASED' when l.node = ? then 'RESTARTED' else 'SILENT' end
            from lease l left join cluster_node n on n.owner = l.owner
            where l.role = ? and l.owner is distinct from ?
              and (l.owner is null or n.owner is null
                   or l.node = ? and n.heartbeat_at < (select started_at from cluster_node where owner = ?)
                   or ? and n.heartbeat_at < clock_timestamp() - %s)
            for update of l skip locked""".formatted(seconds());
    private static final String TAKE = """
            update lease set epoch = epoch + 1, node = ?, owner = ?, since = clock_timestamp() where role = ?""";
    private static final String REMEMBER = """
            insert into lease_takeover (role, epoch, node, from_node, reason) values (?, ?, ?, ?, ?)""";

    private final ThisNode node;
    private final LeaseTimes times;

    LeaseBook(ThisNode node, LeaseTimes times) {
        this.node = node;
        this.times = times;
    }

    private static String seconds() {
        return "cast(? as float8) * interval '1 second'";
    }

    /** Says that this node lives. Answers whether it has done so long enough to judge others. */
    boolean beat(Connection connection) throws SQLException {
        try (var beat = connection.prepareStatement(BEAT)) {
            beat.setString(1, node.owner());
            beat.setString(2, node.name());
            set(beat, 3, times.gap());
            set(beat, 4, times.silence());
            try (var rows = beat.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /**
     * Ends the database sessions of nodes that have fallen silent, once for each silence: what they had under way is rolled
     * back, and nothing that they locked blocks the others any longer. Answers a line for the log about each.
     */
    List<String> fence(Connection connection) throws SQLException {
        try (var fence = connection.prepareStatement(FENCE)) {
            set(fence, 1, times.silence());
            fence.setString(2, node.owner());
            try (var rows = fence.executeQuery()) {
                var fenced = new ArrayList<String>();
                while (rows.next()) {
                    fenced.add("node %s is silent since %s; %d of its database sessions were ended"
                            .formatted(rows.getString(1), rows.getString(2), rows.getInt(3)));
                }
                return fenced;
            }
        }
    }

    /** Takes the role if it is free, or if its holder is silent and {@code steady} says that this node may judge. */
    @Nullable Takeover take(Connection connection, String role, boolean steady) throws SQLException {
        if (first(connection, role)) {
            return remember(connection, new Takeover(role, 1, null, "FIRST"));
        }
        var takeover = free(connection, role, steady);
        if (takeover == null) {
            return null;
        }
        try (var take = connection.prepareStatement(TAKE)) {
            take.setString(1, node.name());
            take.setString(2, node.owner());
            take.setString(3, role);
            take.executeUpdate();
        }
        return remember(connection, takeover);
    }

    /** A change of hands. */
    record Takeover(String role, long epoch, @Nullable String from, String reason) {}

    private boolean first(Connection connection, String role) throws SQLException {
        try (var first = connection.prepareStatement(FIRST)) {
            first.setString(1, role);
            first.setString(2, node.name());
            first.setString(3, node.owner());
            return first.executeUpdate() == 1;
        }
    }

    private @Nullable Takeover free(Connection connection, String role, boolean steady) throws SQLException {
        try (var free = connection.prepareStatement(FREE)) {
            free.setString(1, node.name());
            free.setString(2, role);
            free.setString(3, node.owner());
            free.setString(4, node.name());
            free.setString(5, node.owner());
            free.setBoolean(6, steady);
            set(free, 7, times.silence());
            try (var rows = free.executeQuery()) {
                return rows.next() ? new Takeover(role, rows.getLong(2) + 1, rows.getString(1), rows.getString(3)) : null;
            }
        }
    }

    private Takeover remember(Connection connection, Takeover takeover) throws SQLException {
        try (var remember = connection.prepareStatement(REMEMBER)) {
            remember.setString(1, takeover.role());
            remember.setLong(2, takeover.epoch());
            remember.setString(3, node.name());
            remember.setString(4, takeover.from());
            remember.setString(5, takeover.reason());
            remember.executeUpdate();
        }
        return takeover;
    }

    /** All roles of this node. */
    Map<String, Lease> held(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select role, epoch from lease where owner = ?")) {
            query.setString(1, node.owner());
            try (var rows = query.executeQuery()) {
                var held = new HashMap<String, Lease>();
                while (rows.next()) {
                    held.put(rows.getString(1), new Lease(rows.getString(1), node.owner(), rows.getLong(2)));
                }
                return held;
            }
        }
    }

    /** Gives everything back, when the node stops in order. */
    void leave(Connection connection) throws SQLException {
        update(connection, "update lease set owner = null where owner = ?", node.owner());
        update(connection, "update cluster_node set stopped_at = clock_timestamp() where owner = ?", node.owner());
    }

    /** Forgets what nobody asks for any more. */
    void trim(Connection connection) throws SQLException {
        update(connection, "delete from cluster_node where heartbeat_at < now() - cast(? as int) * interval '1 day'", "" + KEPT_DAYS);
        update(connection, "delete from lease_takeover where at < now() - cast(? as int) * interval '1 day'", "" + KEPT_DAYS);
    }

    private static void update(Connection connection, String sql, String parameter) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setString(1, parameter);
            update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, int index, Duration duration) throws SQLException {
        statement.setDouble(index, duration.toMillis() / 1000.0);
    }
}
