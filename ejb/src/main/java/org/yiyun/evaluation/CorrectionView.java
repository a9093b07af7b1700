package org.yiyun.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.task.TaskStatus;

/**
 * An urged correction as it stands.
 *
 * @param task   number of the task by which it is followed up
 * @param result what its owner says was done
 */
public record CorrectionView(
        int number, String text, String owner, String task, TaskStatus status, Instant dueAt, boolean overdue, @Nullable String result) {}
