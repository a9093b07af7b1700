package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.task.TaskBoard;
import org.yiyun.task.TaskCounts;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskRow;
import org.yiyun.task.TaskSort;
import org.yiyun.task.TaskStatus;
import org.yiyun.task.TaskView;

/** Reads tasks, each time through the sight of the caller. */
@ApplicationScoped
public class TaskReading {
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;
    private static final int BOARD_DAYS = 90;

    private final Tasks tasks;
    private final TaskViews views;
    private final TaskRelations relations;
    private final TaskRules rules;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public TaskReading(
            Tasks tasks, TaskViews views, TaskRelations relations, TaskRules rules, AuditService audit, BusinessClock clock) {
        this.tasks = tasks;
        this.views = views;
        this.relations = relations;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TaskReading() {
        this(null, null, null, null, null, null);
    }

    public Page<TaskRow> page(TaskFilter filter, PageRequest request, Caller caller) {
        if (isHidden(filter, caller)) {
            return Page.whole(List.of());
        }
        List<Task> found = tasks.after(
                filter, TaskSight.of(caller), clock.now(), Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, count(filter, caller), t -> Cursor.of(t.createdAt(), t.id())).map(views::row);
    }

    public List<TaskRow> rows(TaskFilter filter, TaskSort sort, int offset, int limit, Caller caller) {
        return isHidden(filter, caller)
                ? List.of()
                : tasks.rows(filter, TaskSight.of(caller), clock.now(), sort, offset, limit).stream().map(views::row).toList();
    }

    public long count(TaskFilter filter, Caller caller) {
        return isHidden(filter, caller) ? 0 : tasks.count(filter, TaskSight.of(caller), clock.now());
    }

    /** Asking for the tasks of something must not tell that it is there. */
    private boolean isHidden(TaskFilter filter, Caller caller) {
        // most things have no tasks: whether they may be seen is asked only of those that have
        return filter.related() != null && tasks.count(filter, TaskSight.of(caller), clock.now()) > 0
                && !relations.isVisible(filter.related());
    }

    public Exported<TaskRow> export(TaskFilter filter, TaskSort sort, Caller caller) {
        Exported<TaskRow> rows = Exported.of(rows(filter, sort, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("task.export", "task-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public TaskView get(String number, Caller caller) {
        return views.view(tasks.get(number, TaskSight.of(caller)), caller);
    }

    public List<TaskEventView> history(String number, Caller caller) {
        return tasks.history(tasks.get(number, TaskSight.of(caller))).stream().map(TaskEvent::view).toList();
    }

    public TaskBoard board(Caller caller) {
        Instant now = clock.now();
        Instant since = now.minus(Duration.ofDays(BOARD_DAYS));
        List<TaskBoard.OwnerTasks> lines = tasks.board(TaskSight.of(caller), now, rules.soon(), since).stream()
                .filter(line -> !line.isIdle())
                .sorted(Comparator.comparingLong(TaskBoard.OwnerTasks::overdue).thenComparingLong(TaskBoard.OwnerTasks::open).reversed()
                        .thenComparing(TaskBoard.OwnerTasks::owner))
                .toList();
        return new TaskBoard(BOARD_DAYS, lines);
    }

    public TaskCounts counts(Caller caller) {
        String me = caller.name();
        return new TaskCounts(
                count(workOf(me, false), caller), count(workOf(me, true), caller),
                count(new TaskFilter(Set.of(), Set.of(), null, null, me, null, null, null, null, false, true), caller));
    }

    private static TaskFilter workOf(String worker, boolean overdue) {
        return new TaskFilter(TaskStatus.OPEN, Set.of(), worker, null, null, null, null, null, null, overdue, false);
    }
}
