/**
 * The supervision group of service quality (服务质量监督小组) and its checks, REQ-CMPL-08 (000 /服务质量提升: 建立服务质量监督小组,
 * 定期检查服务情况).
 *
 * <p>The group has members from one day to another. A plan says what is checked each month or quarter, by how many tickets, and until
 * which working day after the period. When a period is over the check comes to be by itself, given to the members in turn. The checker
 * draws a sample by check sum (ADR 082, 098), judges each ticket, records findings, each of which is a task (整改) for somebody, and
 * reports; a leader of the group closes the check once everything is corrected. Invariants: nobody checks tickets of one's own; a
 * check is closed by somebody else than its checker, and by nobody while a correction is open.
 */
@NullMarked
package org.yiyun.servicecheck;

import org.jspecify.annotations.NullMarked;
