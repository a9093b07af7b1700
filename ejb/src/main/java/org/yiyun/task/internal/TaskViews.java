package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Caller;
import org.yiyun.task.TaskPart;
import org.yiyun.task.TaskRelation;
import org.yiyun.task.TaskRow;
import org.yiyun.task.TaskVerb;
import org.yiyun.task.TaskView;

/** What a caller gets to see of tasks that are in sight. */
@ApplicationScoped
public class TaskViews {
    private final TaskRelations relations;
    private final BusinessClock clock;

    @Inject
    public TaskViews(TaskRelations relations, BusinessClock clock) {
        this.relations = relations;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TaskViews() {
        this(null, null);
    }

    public TaskRow row(Task t) {
        return new TaskRow(
                t.number(), t.title(), t.priority(), t.status(), t.leader(), t.giver(), t.owner(), t.dueAt(), t.isOverdue(clock.now()),
                t.extensionDue() != null, t.urges(), t.doneAt(), t.createdAt(), t.version());
    }

    public TaskView view(Task t, Caller caller) {
        return new TaskView(
                t.number(), t.title(), t.text(), t.priority(), t.status(), t.leader(), t.giver(), t.owner(), List.copyOf(t.coworkers()),
                t.organisation(), t.proof(), related(t), t.dueAt(), t.firstDueAt(), t.isOverdue(clock.now()), t.isLate(),
                t.extensionDue(), t.extensionReason(), t.result(), t.doneAt(), t.endedAt(), t.returns(), t.urges(), t.remindAt(),
                t.createdAt(), t.createdBy(), verbs(t, caller), t.version());
    }

    private @Nullable TaskRelation related(Task t) {
        TaskRelation related = t.related();
        return related != null && relations.isVisible(related) ? related : null;
    }

    private static List<TaskVerb> verbs(Task t, Caller caller) {
        Set<TaskPart> parts = t.partsOf(caller.name(), TaskSight.of(caller).oversees(t));
        return Arrays.stream(TaskVerb.values())
                .filter(verb -> verb.isFor(parts) && verb.isAllowedIn(t.status(), t.extensionDue() != null))
                .toList();
    }
}
