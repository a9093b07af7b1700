package org.yiyun.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of one year.
 *
 * @param status        DRAFT, PUBLISHED or REJECTED
 * @param revision      the publication that it came with; null if it never was published
 * @param current       whether it is the year's version today
 * @param rejectedRows  rows of the imported file that could not be taken
 */
public record CalendarVersionView(
        long id,
        int year,
        int number,
        String source,
        String status,
        @Nullable Integer revision,
        boolean current,
        int rejectedRows,
        Instant createdAt,
        String createdBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decision) {}
