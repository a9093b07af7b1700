/**
 * Reports of the operation (运营报告): the quarterly 《运营报告》 of REQ-RPT-01 with the figures of DESK-19, SLA-15, RPT-04
 * and SCP-07, as docx and xlsx.
 *
 * <p>Life cycle: {@link org.yiyun.reporting.ReportService} orders a job, whose steps are those of
 * {@link org.yiyun.reporting.ReportSteps}: take a snapshot of the data, compute the content, set the docx, set the xlsx,
 * store. What a step has come to is kept, so that a job that is restarted, wherever, goes on with the same data. Invariants:
 * the same data and parameters give the same bytes; a stored report is never changed; a quarter's report is scheduled once.
 *
 * <p>Reads the views {@code rpt_*} of the features, never their tables. Line 7 of the feature order.
 */
@NullMarked
package org.yiyun.reporting;

import org.jspecify.annotations.NullMarked;
