/**
 * Changes (变更): a ticket of kind CHANGE says what is to be changed in software or configuration, and its plan (变更方案) with risk, steps,
 * roll-back and window is approved before it is done. Requirements DESK-20, DESK-14 (变更管理流程).
 *
 * <p>Life cycle: {@link org.yiyun.change.ChangeVerb}. Invariants: a ticket has at most one plan; whoever opened the ticket, wrote the plan
 * or handed it in does not approve it; a plan that waits or is approved is not rewritten; a change is reported done, with its result, only
 * after its approval and not before its window; a ticket of kind CHANGE is not solved before its change is done, rolled back or given up.
 * A plan is seen by whoever sees its ticket.
 */
@NullMarked
package org.yiyun.change;

import org.jspecify.annotations.NullMarked;
