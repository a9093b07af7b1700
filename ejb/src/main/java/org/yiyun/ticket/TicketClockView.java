package org.yiyun.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock of a ticket as lists and pages show it (contracts.md §2.1). {@code dueAt} is null where time is measured but never breached. */
public record TicketClockView(
        String profile,
        String milestone,
        String unit,
        @Nullable BigDecimal amount,
        Instant startedAt,
        @Nullable Instant dueAt,
        String state,
        @Nullable Instant stoppedAt,
        boolean assessed) {}
