package org.yiyun.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection and what became of it.
 *
 * @param number       within the result, from 1
 * @param decidedBy    login; null while it waits, and for institutions
 * @param changed      code of the criterion whose points the decision changed
 * @param pointsBefore of that criterion
 */
public record ObjectionView(
        int number, @Nullable String criterion, String text, String raisedBy, Instant raisedAt, ObjectionStatus status,
        @Nullable String answer, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String changed,
        @Nullable BigDecimal pointsBefore, @Nullable BigDecimal pointsAfter) {}
