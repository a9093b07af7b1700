package org.yiyun.appeal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding with the appeal against it.
 *
 * @param complaint   that it is the outcome of; null for none, and for whoever may not see that complaint
 * @param points      as served
 * @param appealUntil close of business until which the person may appeal
 * @param dueAt       when the next step of an appeal is to be done; null while there is none
 * @param newPoints   by the decision; null if it changed none
 * @param verbs       what the reader may do now
 * @param version     for {@code ETag} and {@code If-Match}
 */
public record AppealView(
        String number, FindingKind kind, @Nullable String complaint, String person, String organisation, String text,
        @Nullable String basis, @Nullable String measure, @Nullable BigDecimal points, AppealStatus status, String servedBy,
        Instant servedAt, Instant appealUntil, @Nullable Instant dueAt, boolean overdue, @Nullable String reason, @Nullable String claim,
        @Nullable AppealDecision decision, @Nullable String decisionText, @Nullable BigDecimal newPoints, @Nullable String decidedBy,
        @Nullable Instant decidedAt, List<AppealVerb> verbs, int version) {
    public AppealView {
        verbs = List.copyOf(verbs);
    }
}
