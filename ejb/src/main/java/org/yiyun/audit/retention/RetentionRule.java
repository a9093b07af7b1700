package org.yiyun.audit.retention;

import java.time.Instant;
import java.time.LocalDate;

/**
 * From a day on, a log about persons is kept for so long.
 *
 * @param reason the document that says so
 */
public record RetentionRule(String log, LocalDate effectiveOn, int days, String reason, String createdBy, Instant createdAt) {}
