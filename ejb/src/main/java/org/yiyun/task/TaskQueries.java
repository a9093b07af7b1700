package org.yiyun.task;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.task.internal.TaskReading;

/** What may be seen of tasks. What the caller may not see is NOT_FOUND. */
@Stateless
public class TaskQueries {
    private final TaskReading tasks;

    @Inject
    public TaskQueries(TaskReading tasks) {
        this.tasks = tasks;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TaskQueries() {
        this(null);
    }

    /** Newest first, by cursor. */
    @Requires(Permission.TASK_READ)
    public Page<TaskRow> list(TaskFilter filter, PageRequest request) {
        return tasks.page(filter, request, Callers.current());
    }

    /** For a screen with page numbers and a choice of order. */
    @Requires(Permission.TASK_READ)
    public List<TaskRow> rows(TaskFilter filter, TaskSort sort, int offset, int limit) {
        return tasks.rows(filter, sort, offset, limit, Callers.current());
    }

    @Requires(Permission.TASK_READ)
    public long count(TaskFilter filter) {
        return tasks.count(filter, Callers.current());
    }

    /** The list for a file, at most ten thousand rows; audited. */
    @Requires(Permission.TASK_READ)
    public Exported<TaskRow> export(TaskFilter filter, TaskSort sort) {
        return tasks.export(filter, sort, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.TASK_READ)
    public TaskView get(String number) {
        return tasks.get(number, Callers.current());
    }

    /**
     * Oldest first.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.TASK_READ)
    public List<TaskEventView> history(String number) {
        return tasks.history(number, Callers.current());
    }

    /** The tasks in sight by owner. */
    @Requires(Permission.TASK_SUPERVISE)
    public TaskBoard board() {
        return tasks.board(Callers.current());
    }

    /** What the caller has to do with tasks. */
    @Requires(Permission.TASK_READ)
    public TaskCounts counts() {
        return tasks.counts(Callers.current());
    }
}
