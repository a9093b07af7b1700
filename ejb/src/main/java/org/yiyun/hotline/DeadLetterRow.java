package org.yiyun.hotline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.FieldError;

/**
 * A line of the list of dead letters.
 *
 * @param problem slug of the problem that stopped it; its text is {@code problem.<slug>.title}
 * @param copies  how often the same message has come while this one was open, the first time included
 * @param result  what came of sending it again: the number of a ticket
 */
public record DeadLetterRow(
        long id,
        String queue,
        @Nullable String key,
        DeadLetterStatus status,
        String problem,
        List<FieldError> errors,
        long bodyLength,
        Instant receivedAt,
        int copies,
        @Nullable String result,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {
    public DeadLetterRow {
        errors = List.copyOf(errors);
    }
}
