/**
 * Business flows and what changing them has brought (业务流程优化), REQ-SCP-09 (000 /医保业务发展需求/业务流程优化: 减少审核环节,实现线上报销;
 * 简化登记手续,实现一站式办理; 提供多种查询方式,优化查询界面).
 *
 * <p>A flow (流程) is data: its steps (环节), and where its cases come from: brought from the core system as a log of events, or read
 * from the histories of this product's own tickets, texts of policies and upkeep of libraries. A change (流程调整) has a day and a goal,
 * and may name the change ticket or the suggestion that it comes from. The cases of the same time before and after that day are
 * compared: number of steps, paths, duration by calendar and by working time, share online, rework.
 *
 * <p>Invariants: each case is on exactly one side, or across the day and then in no comparison; the parts add up to all; a verdict needs
 * enough cases, says how sure it is, and is not given while too many cases are open; each figure opens its cases. The log knows
 * no persons: roles in place of names, and no numbers of persons in the numbers of cases.
 */
@NullMarked
package org.yiyun.flow;

import org.jspecify.annotations.NullMarked;
