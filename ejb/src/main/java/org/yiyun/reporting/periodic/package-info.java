/**
 * Periodic reports (定期报告, REQ-RPT-02) beside 《运营报告》: 《管理运营总结》, 运营维护报表, 《性能监测表》 with its report, 巡检报告,
 * the weekly notice of reconciliation (对账通报), 运营服务报告 and 项目进展报告.
 *
 * <p>A kind has a rhythm (周期) by the calendar and is due on a working day after the period. When a period is over its report comes to
 * be by itself on one node and is made by a job. Life cycle: DUE (待生成) → MADE (待审核) → REVIEWED (待报送) → SUBMITTED (已报送); a reviewer
 * may also return it (退回), and it may be made again as a further version for as long as it is not submitted. Every version stays as it
 * was made: a Word file by the template in force, kept by feature {@code document}, and a workbook of the same tables. Invariants: who
 * had a version made does not review it; who reviewed does not submit; one report of a kind and period.
 *
 * <p>Reads the views {@code rpt_*} of the features, never their tables (ADR 102).
 */
@NullMarked
package org.yiyun.reporting.periodic;

import org.jspecify.annotations.NullMarked;
