package org.yiyun.task;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.task.internal.TaskDesk;
import org.yiyun.task.internal.TaskViews;

/** Gives tasks and takes them through their life. */
@Stateless
public class TaskService {
    private final TaskDesk desk;
    private final TaskViews views;

    @Inject
    public TaskService(TaskDesk desk, TaskViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TaskService() {
        this(null, null);
    }

    /**
     * Gives a task to its owner, who is told.
     *
     * @throws BusinessException INVALID for people who may not have that part, for an owner who is the one who gives it, for a due day
     *     that is not to come, and for what it belongs to if the caller does not find that; ALREADY_EXISTS if it belongs to a ticket that
     *     is a task and has one that is not over
     */
    @Requires(Permission.TASK_ASSIGN)
    public TaskView assign(AssignTask request) {
        return views.view(desk.assign(request, Callers.current()), Callers.current());
    }

    /**
     * Does what the command says.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND for what the caller may not see, TASK_PART if this is not for the caller to do, STALE_DATA if it
     *     has another version by now, TASK_STATE if its state does not allow it, INVALID if a rule forbids it
     */
    @Requires(Permission.TASK_READ)
    public TaskView apply(String number, TaskCommand command, @Nullable Integer expectedVersion) {
        return views.view(desk.apply(number, command, expectedVersion, Callers.current()), Callers.current());
    }
}
