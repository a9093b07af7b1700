package org.yiyun.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Caller;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestLeases;
import org.yiyun.ticket.internal.DeskForTests;

/** That a month is kept whole and once, by whichever node is there. */
class SnapshotSchedulePgTest {
    /** Eight in the morning of the second day of October, in Beijing. */
    private static final Instant NOW = Instant.parse("2026-10-02T00:00:00Z");
    private static final MetricMonth SEPTEMBER = new MetricMonth(2026, 9);
    private static final String ROLE = "metric-snapshot";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private DeskForTests desk;

    @BeforeEach
    void wire() {
        desk = DeskForTests.at(db, NOW);
    }

    private SnapshotKeeper keeper(MetricSnapshots snapshots) {
        var clock = desk.time().business();
        return db.bean(SnapshotKeeper.class, new SnapshotKeeper(
                new MetricFigures(desk.queries(), desk.statistics()), snapshots, new AuditService(clock, db.em()), clock));
    }

    /** The schedule of a node. */
    private SnapshotSchedule schedule(Leases leases) {
        var snapshots = new MetricSnapshots(db.em());
        return new SnapshotSchedule(keeper(snapshots), snapshots, desk.time().business(), leases);
    }

    private void look(SnapshotSchedule schedule) {
        db.runInTransaction(em -> schedule.look());
    }

    @Test
    void onlyWhoHasTheRoleKeepsTheMonth() {
        var leases = new Leases(db.em());
        var schedule = schedule(leases);
        schedule.runForTheRole();
        assertThat(leases.wanted()).containsExactly(ROLE);

        look(schedule);
        assertThat(kept()).isEmpty();

        leases.hold(Map.of(ROLE, TestLeases.take(db, ROLE)));
        look(schedule);
        assertThat(kept()).containsExactly("2026-09-01 " + values());
        desk.time().advance(Duration.ofHours(1));
        look(schedule);
        assertThat(kept()).containsExactly("2026-09-01 " + values());
        assertThat(Rows.of(db, "select 1 from audit_entry where action = 'metrics.keep'")).hasSize(1);
    }

    @Test
    void aMonthThatWasNotKeptToItsEndIsKeptByTheNext() {
        var dies = new MetricSnapshots(db.em()) {
            @Override
            public int keep(MetricMonth month, PeriodMetrics figures) {
                if (figures.by() != null) {
                    throw new IllegalStateException("the node dies");
                }
                return super.keep(month, figures);
            }
        };
        assertThatThrownBy(() -> keep(keeper(dies))).hasMessage("the node dies");
        assertThat(kept()).isEmpty();

        assertThat(keep(keeper(new MetricSnapshots(db.em())))).isTrue();
        assertThat(kept()).containsExactly("2026-09-01 " + values());
    }

    @Test
    void nodesThatKeepAtTheSameTimeKeepItOnce() throws Exception {
        var keeper = keeper(new MetricSnapshots(db.em()));
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> node = () -> keep(keeper);
            var kept = pool.invokeAll(List.of(node, node, node, node)).stream().map(one -> {
                try {
                    return one.get();
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                }
            });
            assertThat(kept).containsExactlyInAnyOrder(true, false, false, false);
        } finally {
            pool.shutdownNow();
        }
        assertThat(kept()).containsExactly("2026-09-01 " + values());
    }

    private static boolean keep(SnapshotKeeper keeper) {
        return as(Caller.system("metrics"), () -> keeper.keep(SEPTEMBER));
    }

    /** Of a month without tickets: those of all tickets, and no groups. */
    private static int values() {
        return Metric.of(null).size();
    }

    private static List<String> kept() {
        return Rows.of(db, """
                select s.month || ' ' || count(v.metric) from metric_snapshot s left join metric_snapshot_value v on v.month = s.month
                group by s.month order by s.month""").stream().map(row -> String.valueOf(row.get(0))).toList();
    }
}
