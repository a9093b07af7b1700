/**
 * Service metrics (服务指标): the live wall board, the figures of a month, and their monthly snapshots for the assessment.
 * Requirements DESK-17, DESK-19 and SLA-15; the quantities of SCP-07 stay with the reports.
 *
 * <p>Each figure is defined once, in {@link org.yiyun.metrics.Metric} and {@link org.yiyun.metrics.LiveMetric}, over counts whose rules
 * are those that the operation report reads too. Invariants: every figure names the ticket filter that shows exactly the rows it was
 * counted from; no figure counts a complaint, for whomever; a snapshot is taken once a month and never changed.
 */
@NullMarked
package org.yiyun.metrics;

import org.jspecify.annotations.NullMarked;
