package org.yiyun.task.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.task.internal.TaskFixture.DESK;
import static org.yiyun.task.internal.TaskFixture.ENGINEER;
import static org.yiyun.task.internal.TaskFixture.HELPER;
import static org.yiyun.task.internal.TaskFixture.LEADER;
import static org.yiyun.task.internal.TaskFixture.task;
import static org.yiyun.task.internal.TaskFixture.until;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.task.AssignTask;
import org.yiyun.task.TaskBoard;
import org.yiyun.task.TaskCommand.AcceptTask;
import org.yiyun.task.TaskCommand.AskExtension;
import org.yiyun.task.TaskCommand.ConfirmTask;
import org.yiyun.task.TaskCommand.FinishTask;
import org.yiyun.task.TaskCounts;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskRow;
import org.yiyun.task.TaskSort;
import org.yiyun.task.TaskStatus;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** Tasks found, ordered, counted and taken away in a file. */
class TaskListPgTest {
    /** A Monday, 9 o'clock. */
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String NUMBER = "RW-20260302-0001";
    private static final Caller SUPERVISOR = TestCallers.staff("bureau", Permission.TASK_READ, Permission.TASK_SUPERVISE);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TaskFixture tasks = new TaskFixture(db, NOW);

    @BeforeEach
    void people() {
        TaskFixture.people(db);
    }

    @Test
    void countsByOwnerAndForTheReader() {
        tasks.assign(LEADER, until("engineer", null, 1));
        tasks.assign(LEADER, until("engineer", null, 9));
        tasks.assign(LEADER, until("engineer2", null, 1));
        tasks.apply(HELPER, "RW-20260302-0003", new AcceptTask());
        tasks.apply(HELPER, "RW-20260302-0003", new FinishTask("已办"));
        assertThat(as(LEADER, tasks.queries::board)).isEqualTo(new TaskBoard(90, List.of(
                new TaskBoard.OwnerTasks("engineer", 2, 0, 1, 0, 0, 0, 0), new TaskBoard.OwnerTasks("engineer2", 0, 0, 0, 0, 1, 1, 0))));
        tasks.time.advance(Duration.ofDays(3));
        tasks.apply(ENGINEER, NUMBER, new AskExtension(LocalDate.of(2026, 3, 20), "等数据"));
        assertThat(as(LEADER, tasks.queries::board)).isEqualTo(new TaskBoard(90, List.of(
                new TaskBoard.OwnerTasks("engineer", 2, 1, 0, 1, 0, 0, 0), new TaskBoard.OwnerTasks("engineer2", 0, 0, 0, 0, 1, 1, 0))));
        assertThat(as(ENGINEER, tasks.queries::counts)).isEqualTo(new TaskCounts(2, 1, 0));
        assertThat(as(LEADER, tasks.queries::counts)).isEqualTo(new TaskCounts(0, 0, 2));
        tasks.apply(ENGINEER, NUMBER, new AcceptTask());
        tasks.apply(ENGINEER, NUMBER, new FinishTask("已办"));
        assertThat(as(ENGINEER, () -> tasks.queries.get(NUMBER)).late()).isTrue();
        assertThat(as(LEADER, tasks.queries::board).lines().get(0)).isEqualTo(new TaskBoard.OwnerTasks("engineer", 1, 0, 0, 0, 1, 0, 1));
        tasks.apply(LEADER, "RW-20260302-0003", new ConfirmTask(null));
        tasks.time.advance(Duration.ofDays(86));
        assertThat(as(LEADER, tasks.queries::board).lines()).as("90 days back to the moment").hasSize(2);
        tasks.time.advance(Duration.ofDays(2));
        assertThat(as(LEADER, tasks.queries::board).lines()).as("done long ago, and nothing left").extracting(TaskBoard.OwnerTasks::owner)
                .containsExactly("engineer");
    }

    /** The file has what the page has, and it is written down who took it. */
    @Test
    void isExportedByWhoeverSeesIt() {
        tasks.assign(LEADER, task("engineer", 5));
        tasks.assign(DESK, until("engineer2", null, 3));
        assertThat(as(ENGINEER, () -> tasks.queries.export(TaskFilter.ALL, TaskSort.DUE))).extracting(TaskRow::number).containsExactly(NUMBER);
        assertThat(Rows.of(db, "select actor, subject_type, cast(cast(details as json) ->> 'rows' as int) from audit_entry"
                + " where action = 'task.export'"))
                .containsExactly(List.of("engineer", "task-list", 1));
    }

    @Test
    void isFoundByEveryFilterAndInEveryOrder() {
        tasks.assign(LEADER, task("engineer", 9));
        tasks.assign(DESK, new AssignTask(
                "核对 100% 目录", "抽查", "engineer2", null, null, null, null, 3, TaskPriority.VERY_URGENT, false, null, null));
        tasks.time.advance(Duration.ofDays(1));
        tasks.assign(LEADER, new AssignTask(
                "写材料", "两页", "desk", null, "王局长", null, null, 5, TaskPriority.URGENT, false, null, null));
        tasks.apply(DESK, "RW-20260303-0003", new AcceptTask());
        tasks.apply(DESK, "RW-20260303-0003", new FinishTask("已写好"));
        assertThat(found(all("q", "100%"))).containsExactly(2);
        assertThat(found(all("q", "_"))).isEmpty();
        assertThat(found(all("q", "写好"))).containsExactly(3);
        assertThat(found(all("q", "王局"))).containsExactly(3);
        assertThat(found(all("q", "rw-20260302-0001"))).containsExactly(1);
        assertThat(found(all("worker", "engineer2"))).containsExactly(1, 2);
        assertThat(found(all("owner", "engineer2"))).containsExactly(2);
        assertThat(found(all("giver", "desk"))).containsExactly(2);
        assertThat(found(all("from", null))).as("from the second day").containsExactly(3);
        assertThat(found(all("to", null))).as("before it").containsExactly(1, 2);
        assertThat(found(all("status", null))).as("done").containsExactly(3);
        assertThat(found(all("priority", null))).as("most urgent").containsExactly(2);
        assertThat(found(all("waiting", null))).containsExactly(3);
        tasks.time.advance(Duration.ofDays(4));
        assertThat(found(all("overdue", null))).containsExactly(2);
        assertThat(Arrays.stream(TaskSort.values()).map(sort -> numbers(TaskFilter.ALL, sort))).containsExactly(
                List.of(3, 2, 1), List.of(1, 2, 3), List.of(2, 3, 1), List.of(2, 1, 3), List.of(2, 3, 1), List.of(3, 1, 2));
        var first = as(SUPERVISOR, () -> tasks.queries.list(TaskFilter.ALL, PageRequest.first(2)));
        var rest = as(SUPERVISOR, () -> tasks.queries.list(TaskFilter.ALL, new PageRequest(2, first.next())));
        assertThat(Stream.concat(first.items().stream(), rest.items().stream()).map(TaskListPgTest::id)).containsExactly(3, 2, 1);
        assertThat(List.of(first.total(), rest.total())).containsExactly(3L, 3L);
        assertThat(rest.next()).isNull();
    }

    /** One filter, with a value of the test where none is given. */
    private static TaskFilter all(String name, @Nullable String value) {
        var second = LocalDate.of(2026, 3, 3).atStartOfDay(BusinessClock.ZONE).toInstant();
        return new TaskFilter(
                name.equals("status") ? Set.of(TaskStatus.DONE) : Set.of(),
                name.equals("priority") ? Set.of(TaskPriority.VERY_URGENT) : Set.of(),
                name.equals("worker") ? value : null, name.equals("owner") ? value : null, name.equals("giver") ? value : null, null,
                name.equals("q") ? value : null, name.equals("from") ? second : null, name.equals("to") ? second : null,
                name.equals("overdue"), name.equals("waiting"));
    }

    private List<Integer> found(TaskFilter filter) {
        var found = numbers(filter, TaskSort.OLDEST);
        assertThat(as(SUPERVISOR, () -> tasks.queries.count(filter))).isEqualTo(found.size());
        return found;
    }

    private List<Integer> numbers(TaskFilter filter, TaskSort sort) {
        return as(SUPERVISOR, () -> tasks.queries.rows(filter, sort, 0, 10)).stream().map(TaskListPgTest::id).toList();
    }

    private static int id(TaskRow row) {
        return Integer.parseInt(row.number().substring(row.number().length() - 4));
    }
}
