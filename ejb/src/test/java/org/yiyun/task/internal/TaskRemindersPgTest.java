package org.yiyun.task.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.task.internal.TaskFixture.ENGINEER;
import static org.yiyun.task.internal.TaskFixture.LEADER;
import static org.yiyun.task.internal.TaskFixture.task;
import static org.yiyun.task.internal.TaskFixture.until;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.lease.Lease;
import org.yiyun.security.Caller;
import org.yiyun.task.TaskCommand.AcceptTask;
import org.yiyun.task.TaskCommand.FinishTask;
import org.yiyun.task.TaskEventView;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestLeases;

/** Reminders: on the working day before, at the due moment, and on the first and third working day after it. */
class TaskRemindersPgTest {
    /** A Monday, 9 o'clock. */
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String NUMBER = "RW-20260302-0001";
    private static final String TOLD =
            "select recipient, text_key from notification where text_key like '%REMINDED%' order by id";
    private static final Caller SYSTEM = Caller.system("task");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TaskFixture tasks = new TaskFixture(db, NOW);

    @BeforeEach
    void people() {
        TaskFixture.people(db);
    }

    @Covers("DESK-16")
    @Test
    void remindsBeforeAtAndAfterEachOnce() {
        tasks.assign(LEADER, task("engineer", 5));
        var lease = TestLeases.take(db, "task-reminder");
        assertThat(remindAt("2026-03-06T00:29:59Z", lease)).isZero();
        assertThat(remindAt("2026-03-06T00:30:00Z", lease)).isEqualTo(1);
        assertThat(remindAt("2026-03-06T00:30:10Z", lease)).isZero();
        assertThat(told()).containsExactly(
                List.of("engineer", "task.notice.REMINDED.BEFORE"), List.of("engineer2", "task.notice.REMINDED.BEFORE"));
        assertThat(remindAt("2026-03-09T09:30:00Z", lease)).isEqualTo(1);
        assertThat(remindAt("2026-03-10T00:30:00Z", lease)).isEqualTo(1);
        assertThat(remindAt("2026-03-12T00:30:00Z", lease)).isEqualTo(1);
        assertThat(remindAt("2026-04-01T00:30:00Z", lease)).as("nothing is left").isZero();

        assertThat(told().subList(2, 11)).containsExactly(
                List.of("engineer", "task.notice.REMINDED.DUE"), List.of("engineer2", "task.notice.REMINDED.DUE"),
                List.of("leader", "task.notice.REMINDED.DUE"),
                List.of("engineer", "task.notice.REMINDED.AFTER"), List.of("engineer2", "task.notice.REMINDED.AFTER"),
                List.of("leader", "task.notice.REMINDED.AFTER"),
                List.of("engineer", "task.notice.REMINDED.AFTER"), List.of("engineer2", "task.notice.REMINDED.AFTER"),
                List.of("leader", "task.notice.REMINDED.AFTER"));
        assertThat(told()).hasSize(11);
        assertThat(as(ENGINEER, () -> tasks.queries.history(NUMBER)).get(1)).isEqualTo(new TaskEventView(
                2, "REMINDED", Instant.parse("2026-03-06T00:30:00Z"), "system:task", Map.of("stage", "BEFORE", "days", "1")));
        assertThat(as(ENGINEER, () -> tasks.queries.get(NUMBER)).version()).as("what a reader saw is still the newest").isZero();
        assertThat(Rows.of(db, "select actor, count(*) from audit_entry where action = 'task.remind' group by actor"))
                .containsExactly(List.of("system:task", 4L));
    }

    /** What came due while no node was there is told once, as what it is by then. */
    @Test
    void tellsTheLatestAfterAPause() {
        tasks.assign(LEADER, until("engineer", null, 5));
        assertThat(remindAt("2026-03-10T02:00:00Z", TestLeases.take(db, "task-reminder"))).isEqualTo(1);
        assertThat(told()).containsExactly(
                List.of("engineer", "task.notice.REMINDED.AFTER"), List.of("leader", "task.notice.REMINDED.AFTER"));
        assertThat(as(ENGINEER, () -> tasks.queries.get(NUMBER)).remindAt()).isEqualTo(Instant.parse("2026-03-12T00:30:00Z"));
    }

    @Test
    void remindsNobodyOfWhatIsDone() {
        tasks.assign(LEADER, until("engineer", null, 5));
        tasks.apply(ENGINEER, NUMBER, new AcceptTask());
        tasks.apply(ENGINEER, NUMBER, new FinishTask("已办"));
        assertThat(remindAt("2026-03-20T02:00:00Z", TestLeases.take(db, "task-reminder"))).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void whoLostTheRoleRemindsNobody() {
        tasks.assign(LEADER, until("engineer", null, 5));
        var lost = TestLeases.take(db, "task-reminder");
        var held = TestLeases.take(db, "task-reminder");
        assertThat(remindAt("2026-03-06T00:30:00Z", lost)).isZero();
        assertThat(remindAt("2026-03-06T00:30:00Z", held)).isEqualTo(1);
    }

    /** Moment, event, notices and audit go back together, and the next node tells all of it. */
    @Test
    void aNodeThatDiesInTheMiddleLeavesItToTheOthers() {
        tasks.assign(LEADER, until("engineer", null, 5));
        tasks.time.advance(Duration.between(NOW, Instant.parse("2026-03-06T00:30:00Z")));
        var lease = TestLeases.take(db, "task-reminder");
        var dying = tasks.remindersWith(new AuditService(tasks.time.business(), db.em()) {
            @Override
            public void record(String action, String subjectType, String subjectId, Map<String, ?> details) {
                super.record(action, subjectType, subjectId, details);
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> as(SYSTEM, () -> dying.remind(lease))).hasMessage("killed");
        assertThat(told()).isEmpty();
        assertThat(as(ENGINEER, () -> tasks.queries.history(NUMBER))).hasSize(1);
        assertThat(as(SYSTEM, () -> tasks.reminders.remind(lease))).isEqualTo(1);
        assertThat(told()).containsExactly(List.of("engineer", "task.notice.REMINDED.BEFORE"));
    }

    /** A node that was slow to notice reminds beside the one that took over. */
    @Test
    void manyAtOnceTellEachOnce() {
        for (int i = 0; i < 20; i++) {
            tasks.assign(LEADER, until("engineer", null, 5));
        }
        tasks.time.advance(Duration.between(NOW, Instant.parse("2026-03-06T00:30:00Z")));
        var lease = TestLeases.take(db, "task-reminder");
        var nodes = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> as(SYSTEM, () -> tasks.reminders.remind(lease)))).toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(told()).hasSize(20);
        assertThat(Rows.of(db, "select count(*), max(event_count) from task where remind_at = '2026-03-09 17:30+08'"))
                .containsExactly(List.of(20L, 2));
    }

    /** Whoever finishes first, nobody is reminded of what is done by then. */
    @Test
    void looksAgainBehindTheLock() {
        tasks.assign(LEADER, until("engineer", null, 5));
        tasks.apply(ENGINEER, NUMBER, new AcceptTask());
        tasks.time.advance(Duration.between(NOW, Instant.parse("2026-03-06T00:30:00Z")));
        var lease = TestLeases.take(db, "task-reminder");
        var reminding = db.inTransaction(em -> {
            as(ENGINEER, () -> tasks.service.apply(NUMBER, new FinishTask("已办"), null));
            var other = CompletableFuture.supplyAsync(() -> as(SYSTEM, () -> tasks.reminders.remind(lease)));
            awaitALock(other);
            return other;
        });
        reminding.join();
        assertThat(told()).isEmpty();
    }

    private static void awaitALock(CompletableFuture<Integer> other) {
        while (!other.isDone() && Rows.of(db, "select 1 from pg_stat_activity where wait_event_type = 'Lock'").isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void everyNoticeHasItsWords() {
        var keys = List.of("ASSIGNED", "ASSIGNED.GIVER", "HAND_OVER.GIVER", "FINISH", "CONFIRM", "RETURN", "EXTEND", "GRANT", "REFUSE", "URGE", "REASSIGN", "HAND_OVER",
                "WITHDRAW", "REMINDED.BEFORE", "REMINDED.DUE", "REMINDED.AFTER");
        assertThat(keys).allSatisfy(key -> {
            assertThat(Texts.find(Texts.CHINESE, "task.notice." + key)).isPresent();
            assertThat(Texts.find(Locale.ENGLISH, "task.notice." + key)).isPresent();
        });
    }

    private int remindAt(String moment, Lease lease) {
        tasks.time.advance(Duration.between(tasks.time.instant(), Instant.parse(moment)));
        return as(SYSTEM, () -> tasks.reminders.remind(lease));
    }

    private static List<List<@Nullable Object>> told() {
        return Rows.of(db, TOLD);
    }
}
