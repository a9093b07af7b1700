package org.yiyun.standardization.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of the criteria. @param approvedBy null as long as it is proposed only: it does not hold */
public record ReviewCriteria(
        int version, LocalDate effectiveOn, String reason, int passMark, List<ReviewCriterion> criteria, String createdBy, Instant createdAt,
        @Nullable String approvedBy, @Nullable Instant approvedAt, boolean inForce) {
    public ReviewCriteria {
        criteria = List.copyOf(criteria);
    }
}
