package org.yiyun.standardization.review;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review as lists show it. @param open findings that are not confirmed to be corrected, @param overdue those of them past their day */
public record ReviewRow(
        String number, String institution, String name, ReviewStatus status, @Nullable BigDecimal total, long faults, long open, long overdue,
        String openedBy, Instant openedAt) {}
