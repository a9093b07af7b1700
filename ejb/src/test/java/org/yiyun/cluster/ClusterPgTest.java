package org.yiyun.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.cluster.ClusterView.Node;
import org.yiyun.cluster.ClusterView.Role;
import org.yiyun.cluster.ClusterView.State;
import org.yiyun.cluster.ClusterView.Store;
import org.yiyun.cluster.ClusterView.StoreState;
import org.yiyun.cluster.ClusterView.Takeover;
import org.yiyun.cluster.internal.ClusterFigures;
import org.yiyun.cluster.internal.ClusterTables;
import org.yiyun.cluster.internal.NodeStatus;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.figure.Figure;
import org.yiyun.platform.lease.ThisNode;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

class ClusterPgTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-25T09:30:00Z");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final ClusterTables tables = new ClusterTables(db.dataSource());
    private final ClusterQueries queries = db.bean(ClusterQueries.class, new ClusterQueries(tables,
            new ClusterFigures(db.dataSource(), List.of(() -> Map.of("b.two", "select 2", "a.one", "select count(*) from lease"))),
            new BusinessClock(Clock.fixed(NOW, BusinessClock.ZONE))));

    @Test
    void showsEachNodesLatestStartTheRolesAndWhatChangedHands() throws Exception {
        var one = new ThisNode("one");
        db.sql("""
                insert into cluster_node (owner, node, started_at, heartbeat_at, stopped_at) values
                ('one/old', 'one', '2026-11-25T08:00:00Z', '2026-11-25T08:30:00Z', null),
                ('%s', 'one', '2026-11-25T09:00:00Z', '2126-11-25T09:00:00Z', null),
                ('two/1', 'two', '2026-11-25T09:00:00Z', '2026-11-25T09:30:00Z', null),
                ('three/1', 'three', '2026-11-25T09:00:00Z', '2026-11-25T09:30:00Z', '2026-11-25T09:30:00Z')""".formatted(one.owner()));
        db.sql("insert into lease (role, epoch, node, owner, since) values ('outbox', 2, 'one', 'x', '2026-11-25T09:30:00Z'),"
                + " ('escalation', 1, 'two', null, '2026-11-25T09:00:00Z')");
        db.sql("insert into lease_takeover (role, epoch, node, from_node, reason, at) values"
                + " ('outbox', 1, 'two', null, 'FIRST', '2026-11-25T09:00:00Z'), ('outbox', 2, 'one', 'two', 'SILENT', '2026-11-25T09:30:00Z')");
        tables.say(one, new NodeStatus(List.of("storage-full"), List.of(new Store("default", StoreState.ACTIVE)),
                List.of(new Figure("queue.depth", "hotline.intake", 7))));

        var view = as(TestCallers.staff("admin", Permission.CLUSTER_READ), queries::read);

        assertThat(view).isEqualTo(new ClusterView(NOW,
                List.of(
                        new Node("one", State.UP, FIRST, Instant.parse("2126-11-25T09:00:00Z"), List.of("storage-full"),
                                List.of(new Store("default", StoreState.ACTIVE)), List.of(new Figure("queue.depth", "hotline.intake", 7))),
                        new Node("three", State.STOPPED, FIRST, LATER, List.of(), List.of(), List.of()),
                        new Node("two", State.SILENT, FIRST, LATER, List.of(), List.of(), List.of())),
                List.of(new Role("escalation", null, 1, FIRST), new Role("outbox", "one", 2, LATER)),
                List.of(new Takeover("outbox", 2, "one", "two", "SILENT", LATER), new Takeover("outbox", 1, "two", null, "FIRST", FIRST)),
                List.of(new Figure("a.one", "", 2), new Figure("b.two", "", 2))));
    }

    @Test
    void isShownOnlyToThoseWhoMaySeeIt() {
        assertThatThrownBy(() -> as(TestCallers.staff("desk", Permission.TICKET_READ), queries::read)).hasMessageStartingWith("forbidden");
    }
}
