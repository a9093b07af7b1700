package org.yiyun.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A limit or share that was stated, and what somebody else said of it. {@code status}: PROPOSED, APPROVED, REJECTED. */
public record PriceProposalView(
        long id, String library, String code, PriceKind kind, String level, String region, String personType, LocalDate from,
        @Nullable BigDecimal value, @Nullable AboveLimit above, String source, String status, String createdBy, Instant createdAt,
        @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String decision) {}
