package org.yiyun.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit or share that was stated, and what somebody else said of it. {@code status}: PROPOSED, APPROVED, REJECTED.
 *
 * @param until first day without it; null if it has no end of its own
 * @param file  that stated it; null for what was stated by hand
 */
public record PriceProposalView(
        long id, String library, String code, PriceKind kind, String level, String region, String personType, LocalDate from,
        @Nullable LocalDate until,
        @Nullable BigDecimal value, @Nullable AboveLimit above, String source, String status, String createdBy, Instant createdAt,
        @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String decision, @Nullable UUID file) {}
