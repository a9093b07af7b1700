package org.yiyun.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy.
 *
 * @param effective first day on which it is, or is to be, in force
 * @param restores  number of the version that it brings back, null for an ordinary one
 * @param open      parameters whose values are still open, each with its combination; they stop it from being submitted
 * @param tests     how many cases ran, {@code failed} of which failed; null before the first run
 * @param decision  what the approver said
 * @param confirmed whether the bureau has confirmed its configuration plan; without that it is neither approved nor published
 * @param confirmations what the bureau said of the plan, the oldest first
 */
public record PolicyVersionView(
        String policy, int version, String title, PolicyStatus status, LocalDate effective, String reason, @Nullable Integer restores,
        List<String> open, @Nullable Integer tests, @Nullable Integer failed, Instant createdAt, String createdBy,
        @Nullable Instant testedAt, @Nullable String testedBy, @Nullable Instant submittedAt, @Nullable String submittedBy,
        @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable String decision, @Nullable Instant publishedAt,
        @Nullable String publishedBy, boolean confirmed, List<PolicyConfirmation> confirmations, int edition) {
    public PolicyVersionView {
        open = List.copyOf(open);
        confirmations = List.copyOf(confirmations);
    }

    /** Without who did what inside, and what was said of it. */
    PolicyVersionView forInstitutions() {
        return new PolicyVersionView(
                policy, version, title, status, effective, reason, restores, open, tests, failed, createdAt, "", testedAt, null, submittedAt, null,
                decidedAt, null, null, publishedAt, null, confirmed, List.of(), edition);
    }
}
