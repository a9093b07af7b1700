package org.yiyun.reporting.periodic;

import java.time.LocalDate;

/**
 * A kind of report with its rhythm.
 *
 * @param workingDay on which working day after the period it is due at the bureau
 * @param from       the first period of which one is made by itself is the one that this day is in
 * @param active     whether reports come to be by themselves
 * @param source     document and clause
 */
public record PeriodicKindView(
        PeriodicKind kind, ReportRhythm rhythm, int workingDay, LocalDate from, boolean active, String source, int version) {}
