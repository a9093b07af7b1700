package org.yiyun.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Work that was recorded.
 *
 * @param hours      effort of all who took part
 * @param voidReason why it counts no more; null for what counts
 */
public record WorkView(
        long id, AssuranceKind kind, LocalDate onDate, @Nullable String system, String recipient, BigDecimal hours, String what,
        @Nullable String voidReason, String recordedBy, Instant recordedAt) {}
