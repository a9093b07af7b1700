/**
 * Tasks (任务) and their supervision (督办): what leaders and others give to somebody to do until a day, REQ-DESK-16 (001
 * §三(十五)3(2)①: 任务追踪和落实督办, 领导交办任务的组织和协调).
 *
 * <p>Life cycle: {@link org.yiyun.task.TaskVerb}. Invariants: a task has one owner (责任人); neither the owner nor a co-worker (协办人)
 * is the one who gave it (交办人); only who gave it confirms it; what needs proof is done with at least one file; a task is seen by
 * those who have to do with it and by supervisors of its region, and by nobody else; every step, every file that comes or goes and
 * every reminder is an event with who, when and what; the day by which it is due is a working day of the legal calendar.
 */
@NullMarked
package org.yiyun.task;

import org.jspecify.annotations.NullMarked;
