package org.yiyun.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An own item with all that the workbench shows.
 *
 * @param statedCode   the national code that the institution has noted
 * @param nationalCode the code confirmed, else the one proposed; null if there is none
 * @param rival        own code of the item that claims the same entry
 * @param listed       whether the institution's list still has it
 * @param candidates   the likeliest first
 * @param version      for {@code ETag} and {@code If-Match}
 */
public record MatchingView(
        long id,
        String library,
        String institution,
        String code,
        String name,
        @Nullable String otherName,
        @Nullable String form,
        @Nullable String specification,
        @Nullable String maker,
        @Nullable String approval,
        @Nullable String statedCode,
        @Nullable BigDecimal price,
        MatchingState state,
        @Nullable String nationalCode,
        @Nullable String nationalName,
        double score,
        @Nullable String rival,
        boolean listed,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        List<CandidateView> candidates,
        int version) {
    public MatchingView {
        candidates = List.copyOf(candidates);
    }
}
