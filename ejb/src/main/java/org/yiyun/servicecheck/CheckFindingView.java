package org.yiyun.servicecheck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.task.TaskStatus;

/**
 * A finding with its correction as it stands now.
 *
 * @param task   number of the task
 * @param status of the task
 * @param result what its owner says was done
 */
public record CheckFindingView(
        int number, @Nullable String ticket, String text, String correction, String owner, String task, TaskStatus status,
        Instant dueAt, boolean overdue, @Nullable String result) {
    /** Nothing is left to be done: confirmed, or withdrawn with its reason. */
    public boolean isCorrected() {
        return status == TaskStatus.CONFIRMED || status == TaskStatus.WITHDRAWN;
    }
}
