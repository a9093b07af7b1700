package org.yiyun.inspection;

import java.time.LocalDate;

/**
 * Findings of a month in an area (隐患趋势, REQ-INSP-06).
 *
 * @param month  its first day
 * @param checks how many checks were made
 * @param open   findings that are not corrected today
 */
public record FindingTrend(LocalDate month, InspectionArea area, long checks, long findings, long open) {}
