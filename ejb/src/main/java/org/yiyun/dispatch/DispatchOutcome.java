package org.yiyun.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a ticket wants to know of a {@link DispatchDecision}.
 *
 * @param by      whose choice it was; {@code system:dispatch} by itself
 * @param rules   version of the rules
 * @param chosen  login; null if there was nobody
 * @param choices of whoever was chosen, none if the rules did not look at that person; of all who were left out if there was nobody
 */
public record DispatchOutcome(
        long id, Instant at, String by, int rules, @Nullable String chosen, boolean automatic, List<DispatchChoice> choices) {
    public DispatchOutcome {
        choices = List.copyOf(choices);
    }
}
