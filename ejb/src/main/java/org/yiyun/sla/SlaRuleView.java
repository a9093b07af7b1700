package org.yiyun.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule with its history.
 *
 * @param status DRAFT, APPROVED or REJECTED
 * @param reason why it was made
 */
public record SlaRuleView(
        SlaRule rule,
        String nameEn,
        String status,
        String reason,
        Instant createdAt,
        String createdBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decision) {}
