package org.yiyun.cluster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.figure.Figure;

/**
 * The cluster at a moment.
 *
 * @param nodes     each node's latest start, by name
 * @param roles     who does what only one node may do at a time
 * @param takeovers the latest changes of hands, newest first
 * @param figures   what the cluster has once
 */
public record ClusterView(Instant at, List<Node> nodes, List<Role> roles, List<Takeover> takeovers, List<Figure> figures) {
    public ClusterView {
        nodes = List.copyOf(nodes);
        roles = List.copyOf(roles);
        takeovers = List.copyOf(takeovers);
        figures = List.copyOf(figures);
    }

    /** Whether a node is heard of (节点状态). Texts: {@code cluster.state.*}. */
    public enum State { UP, SILENT, STOPPED }

    /**
     * A node.
     *
     * @param alarms  what somebody has to look after; texts: {@code cluster.alarm.*}
     * @param stores  its message stores: its own, and those of others that it stands in for
     * @param figures what each node has for itself
     */
    public record Node(
            String node, State state, Instant startedAt, Instant heartbeatAt, List<String> alarms, List<Store> stores, List<Figure> figures) {
        public Node {
            alarms = List.copyOf(alarms);
            stores = List.copyOf(stores);
            figures = List.copyOf(figures);
        }
    }

    /** A message store in a node (消息库). Texts: {@code cluster.store.*}. */
    public record Store(String name, StoreState state) {}

    /** Serves now; stands by for another node's; does neither. */
    public enum StoreState { ACTIVE, STANDBY, STOPPED }

    /** @param node null while nobody has it */
    public record Role(String role, @Nullable String node, long epoch, Instant since) {}

    /** A role came to a node. Texts of reasons: {@code cluster.reason.*}. */
    public record Takeover(String role, long epoch, String node, @Nullable String from, String reason, Instant at) {}
}
