package org.yiyun.catalog;

import java.time.Instant;
import java.time.LocalDate;

/**
 * From a day on, codes that come in somewhere are refused unless they are in force, or are not.
 *
 * @param enforced whether they are refused
 */
public record CodeRule(CodeEntry entry, LocalDate effectiveOn, boolean enforced, String reason, String createdBy, Instant createdAt) {}
