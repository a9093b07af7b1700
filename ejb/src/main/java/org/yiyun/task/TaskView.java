package org.yiyun.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with all that its page shows.
 *
 * @param organisation code of the organisation of its owner when it was given
 * @param proof        whether it is done only with a file
 * @param related      what it belongs to; null also where the reader may not see that
 * @param firstDueAt   due moment before any extension
 * @param overdue      open past its due moment
 * @param late         done, and after its due moment
 * @param extensionDue until when an extension has been asked for; null if none waits for an answer
 * @param returns      how often it was returned
 * @param urges        how often it was urged
 * @param remindAt     when people are reminded next, null if nobody is
 * @param verbs        what the reader may do now
 * @param version      for {@code ETag} and {@code If-Match}
 */
public record TaskView(
        String number,
        String title,
        String text,
        TaskPriority priority,
        TaskStatus status,
        @Nullable String leader,
        String giver,
        String owner,
        List<String> coworkers,
        String organisation,
        boolean proof,
        @Nullable TaskRelation related,
        Instant dueAt,
        Instant firstDueAt,
        boolean overdue,
        boolean late,
        @Nullable Instant extensionDue,
        @Nullable String extensionReason,
        @Nullable String result,
        @Nullable Instant doneAt,
        @Nullable Instant endedAt,
        int returns,
        int urges,
        @Nullable Instant remindAt,
        Instant createdAt,
        String createdBy,
        List<TaskVerb> verbs,
        int version) {
    public TaskView {
        coworkers = List.copyOf(coworkers);
        verbs = List.copyOf(verbs);
    }
}
