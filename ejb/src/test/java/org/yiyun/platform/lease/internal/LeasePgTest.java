package org.yiyun.platform.lease.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.lease.Lease;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

class LeasePgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TestNode one = new TestNode(db, "one");
    private final TestNode two = new TestNode(db, "two");

    @Test
    void oneOfTwoNodesHasTheRoleForAsLongAsItLives() throws SQLException {
        one.tick();
        two.tick().steady();
        for (int i = 0; i < 3; i++) {
            one.tick();
            two.tick();
        }

        assertThat(one.lease()).contains(new Lease(TestNode.ROLE, one.node.owner(), 1));
        assertThat(two.lease()).isEmpty();
        assertThat(takeovers()).isEqualTo(List.of(row(1L, "one", null, "FIRST")));
    }

    @Test
    void aNodeThatFreezesInTheMiddleLosesItsTransactionAndItsRoleAndIsRefusedWhenItWakes() throws SQLException {
        var before = one.tick().lease().orElseThrow();
        two.tick().steady();
        try (var frozen = one.begin(); var work = frozen.createStatement()) {
            assertThat(before.isHeld(frozen)).isTrue();
            work.executeUpdate("insert into inbox (consumer, message_id, received_at) values ('frozen', '1', now())");
            one.silent();

            two.tick();

            assertThat(two.lease().map(Lease::epoch)).contains(2L);
            assertThatThrownBy(frozen::commit).isInstanceOf(SQLException.class);
        }
        assertThat(Rows.of(db, "select 1 from inbox")).isEmpty();

        // awake: what it still believes is refused, also before its keeper has found out
        assertThat(isHeld(one, before)).isFalse();
        assertThat(one.tick().lease()).isEmpty();
        assertThat(isHeld(two, two.lease().orElseThrow())).isTrue();
        assertThat(takeovers()).isEqualTo(List.of(row(1L, "one", null, "FIRST"), row(2L, "two", "one", "SILENT")));
    }

    @Test
    void rowsThatAFrozenNodeHasLockedForAnythingElseAreFree() throws SQLException {
        one.tick();
        two.tick().steady();
        db.sql("insert into inbox (consumer, message_id, received_at) values ('c', '1', now())");
        try (var frozen = one.begin(); var work = frozen.createStatement()) {
            work.execute("select 1 from inbox for update");
            one.silent();
            two.tick();
            assertThat(Rows.of(db, "select message_id from inbox for update nowait")).hasSize(1);
        }
    }

    @Test
    void nobodyJudgesAfterAPauseThatSilencedAll() {
        one.tick();
        two.tick().steady();
        one.silent();
        two.silent();

        two.tick();
        assertThat(two.lease()).isEmpty();
        assertThat(one.tick().lease()).isPresent();
        two.tick();
        assertThat(two.lease()).isEmpty();
    }

    @Test
    void aNodeThatHasJustStartedDoesNotJudge() {
        one.tick().silent();

        assertThat(two.tick().lease()).isEmpty();
        assertThat(two.steady().tick().lease()).isPresent();
    }

    @Test
    void aNodeThatLeavesInOrderLetsTheNextBeginAtOnce() throws SQLException {
        var before = one.tick().lease().orElseThrow();
        one.leave();

        two.tick();

        assertThat(one.lease()).isEmpty();
        assertThat(isHeld(one, before)).isFalse();
        assertThat(two.lease()).isPresent();
        assertThat(takeovers().get(1)).isEqualTo(row(2L, "two", "one", "RELEASED"));
    }

    @Test
    void aNodeThatStartsAgainTakesUpAtOnceWhatItsFormerLifeHad() {
        var former = one.tick().lease().orElseThrow();
        var reborn = new TestNode(db, "one");

        reborn.tick();

        assertThat(reborn.lease().map(Lease::epoch)).contains(2L);
        assertThat(isHeld(one, former)).isFalse();
        assertThat(takeovers().get(1)).isEqualTo(row(2L, "one", "one", "RESTARTED"));
    }

    @Test
    void endsTheSessionsOfASilentNodeButNotOfItsNewStart() throws SQLException {
        one.tick();
        two.tick().steady();
        try (var old = one.begin()) {
            one.silent();
            db.sql("update cluster_node set started_at = heartbeat_at - interval '1 minute' where owner = '" + one.node.owner() + "'");
            var reborn = new TestNode(db, "one").tick();
            try (var fresh = reborn.begin()) {
                two.tick();
                assertThat(fresh.isValid(1)).isTrue();
                assertThat(old.isValid(1)).isFalse();
            }
        }
    }

    @Test
    void oneTransactionAtATimeWorksForARole() throws SQLException {
        var lease = one.tick().lease().orElseThrow();
        try (var first = one.begin(); var second = one.begin()) {
            assertThat(lease.isHeld(first)).isTrue();
            assertThat(lease.isHeld(second)).isFalse();
            first.commit();
            assertThat(lease.isHeld(second)).isTrue();
        }
    }

    @Test
    void movesARoleWithinFifteenSeconds() {
        var usual = LeaseTimes.USUAL;
        assertThat(usual.silence().plus(usual.beat())).isLessThan(Duration.ofSeconds(15));
        assertThatThrownBy(() -> new LeaseTimes(usual.beat(), usual.silence(), usual.silence())).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isHeld(TestNode node, Lease lease) {
        try (var connection = node.begin()) {
            return lease.isHeld(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<List<Object>> takeovers() {
        return List.copyOf(Rows.of(db, "select epoch, node, from_node, reason from lease_takeover order by epoch"));
    }

    private static List<Object> row(Object... values) {
        return java.util.Arrays.asList(values);
    }
}
