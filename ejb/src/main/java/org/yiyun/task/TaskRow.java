package org.yiyun.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param overdue   open past its due moment
 * @param extension whether an extension has been asked for and not been answered
 * @param doneAt    when its owner last said that it is done
 */
public record TaskRow(
        String number,
        String title,
        TaskPriority priority,
        TaskStatus status,
        @Nullable String leader,
        String giver,
        String owner,
        Instant dueAt,
        boolean overdue,
        boolean extension,
        int urges,
        @Nullable Instant doneAt,
        Instant createdAt,
        int version) {}
