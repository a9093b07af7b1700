package org.yiyun.ticket;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long the user's word is waited for.
 *
 * @param kind   of these tickets only; null for every kind that can close by itself
 * @param level  of these only; null for every level
 * @param days   working days after the day of the feedback; 0 for never
 * @param notice so many working days before it is closed the user's side is told
 * @param from   for what is fed back on this day or later, until a later rule of the same kind and level
 */
public record ClosingRuleView(
        long id,
        @Nullable TicketKind kind,
        @Nullable Integer level,
        int days,
        int notice,
        LocalDate from,
        String reason,
        Instant createdAt,
        String createdBy) {}
