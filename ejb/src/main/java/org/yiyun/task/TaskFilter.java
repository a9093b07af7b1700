package org.yiyun.task;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of those that the caller may see; what is null or empty does not narrow.
 *
 * @param worker  login of the owner or of a co-worker
 * @param owner   login
 * @param giver   login
 * @param related number of the ticket, complaint or article that it belongs to; finds nothing for whoever may not see that
 * @param q       part of number, title, text, result or leader
 * @param from    given at or after
 * @param to      given before
 * @param overdue only those that are open past their due moment
 * @param waiting only those that wait for an answer of who gave them: done, or with an extension asked for
 */
public record TaskFilter(
        Set<TaskStatus> status,
        Set<TaskPriority> priority,
        @Nullable String worker,
        @Nullable String owner,
        @Nullable String giver,
        @Nullable TaskRelation related,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean overdue,
        boolean waiting) {
    public static final TaskFilter ALL = new TaskFilter(Set.of(), Set.of(), null, null, null, null, null, null, null, false, false);

    public TaskFilter {
        status = Set.copyOf(status);
        priority = Set.copyOf(priority);
    }

    /** The tasks that belong to something. */
    public static TaskFilter of(TaskRelation related) {
        return new TaskFilter(Set.of(), Set.of(), null, null, null, related, null, null, null, false, false);
    }
}
