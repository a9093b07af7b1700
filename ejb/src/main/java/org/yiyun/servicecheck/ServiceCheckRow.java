package org.yiyun.servicecheck;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the list.
 *
 * @param first    first day of the period
 * @param last     last day of the period
 * @param failed   tickets that did not pass
 * @param findings how many
 */
public record ServiceCheckRow(
        String number, String title, LocalDate first, LocalDate last, String checker, CheckStatus status, Instant dueAt, boolean overdue,
        int sample, int failed, int findings, int version) {}
