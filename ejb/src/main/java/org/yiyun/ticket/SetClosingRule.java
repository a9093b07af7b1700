package org.yiyun.ticket;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says how long the user's word is waited for. What is said for a kind and a level counts before what is said for the kind, that before
 * what is said for the level, and that before what is said for all.
 *
 * @param kind   null for every kind; complaints and changes never close by themselves
 * @param level  1 is the most severe; null for every level
 * @param days   working days after the day of the feedback; 0 for never
 * @param notice so many working days before it is closed the user's side is told; 2 where nothing is said, and not more than the days
 * @param from   today or later
 */
public record SetClosingRule(
        @Nullable TicketKind kind,
        @Nullable @Min(1) @Max(9) Integer level,
        @NotNull @Min(0) @Max(120) Integer days,
        @Nullable @Min(1) @Max(120) Integer notice,
        @NotNull LocalDate from,
        @NotBlank @Size(max = 500) String reason) {
    private static final int NOTICE = 2;

    public SetClosingRule {
        notice = notice == null ? Math.max(1, Math.min(NOTICE, days == null ? NOTICE : days)) : notice;
        reason = reason == null ? null : reason.strip();
    }
}
