package org.yiyun.problem;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem with all that its page shows.
 *
 * @param defect  number in the contract's list of faults
 * @param tickets numbers of the linked tickets, in their order
 * @param version for {@code ETag} and {@code If-Match}
 */
public record ProblemView(
        String number,
        String title,
        @Nullable String symptom,
        @Nullable String module,
        @Nullable String cause,
        @Nullable String workaround,
        @Nullable String prevention,
        @Nullable String owner,
        @Nullable Integer defect,
        ProblemStatus status,
        @Nullable Instant solvedAt,
        List<String> tickets,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version) {
    public ProblemView {
        tickets = List.copyOf(tickets);
    }
}
