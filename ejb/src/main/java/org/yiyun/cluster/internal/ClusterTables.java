package org.yiyun.cluster.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.yiyun.cluster.ClusterView.Node;
import org.yiyun.cluster.ClusterView.Role;
import org.yiyun.cluster.ClusterView.State;
import org.yiyun.cluster.ClusterView.Takeover;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.lease.ThisNode;

/** Nodes, roles and changes of hands as the leases keep them, and what each node last said of itself. */
@ApplicationScoped
public class ClusterTables {
    private static final String NODES = """
            select distinct on (node) node, started_at, heartbeat_at, cast(status as text) as status,
                case when stopped_at is not null then 'STOPPED'
                     when heartbeat_at < clock_timestamp() - %d * interval '1 second' then 'SILENT' else 'UP' end as state
            from cluster_node order by node, started_at desc""".formatted(Leases.SILENCE.toSeconds());
    private static final String ROLES = """
            select role, case when owner is null then null else node end as node, epoch, since from lease order by role""";
    private static final String TAKEOVERS = """
            select role, epoch, node, from_node, reason, at from lease_takeover order by at desc, role limit 30""";

    @Resource(lookup = "java:jboss/datasources/ControlDS")
    private DataSource database;

    public ClusterTables() {}

    /** Outside a container. */
    public ClusterTables(DataSource database) {
        this.database = database;
    }

    public List<Node> nodes() {
        return Rows.read(database, NODES, row -> {
            var status = NodeStatus.parse(row.getString("status"));
            return new Node(row.getString("node"), State.valueOf(row.getString("state")), Rows.instant(row, "started_at"),
                    Rows.instant(row, "heartbeat_at"), status.alarms(), status.stores(), status.figures());
        });
    }

    public List<Role> roles() {
        return Rows.read(database, ROLES,
                row -> new Role(row.getString("role"), row.getString("node"), row.getLong("epoch"), Rows.instant(row, "since")));
    }

    public List<Takeover> takeovers() {
        return Rows.read(database, TAKEOVERS, row -> new Takeover(row.getString("role"), row.getLong("epoch"),
                row.getString("node"), row.getString("from_node"), row.getString("reason"), Rows.instant(row, "at")));
    }

    /** What this node says of itself. */
    public void say(ThisNode node, NodeStatus status) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update cluster_node set status = cast(? as jsonb) where owner = ?")) {
            update.setString(1, status.text());
            update.setString(2, node.owner());
            update.executeUpdate();
        }
    }
}
