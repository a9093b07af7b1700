/**
 * Dispatch (派单, 调度): who is to handle a ticket, and why. Requirements DESK-05, DESK-06, DUTY-04.
 *
 * <p>A rule set (派单方案, {@link org.yiyun.dispatch.DispatchRules}) is a version with a first day: drafted (草稿), tried on past
 * tickets (试派), published by another person; the version that counts on a day is the one published with the latest first day not
 * after it. The {@linkplain org.yiyun.dispatch.engine.Dispatcher engine} makes of rules and people an ordered proposal (派单建议) in which
 * each person has a reason for each rule, also who is left out. What is decided is kept with all reasons ({@link
 * org.yiyun.dispatch.DispatchDecision}) and never changes.
 *
 * <p>Invariants: nobody who is away is ever proposed; the same rules, people and moment give the same proposal; a version that is no
 * draft never changes; no draft is published that was not tried as it stands.
 */
@NullMarked
package org.yiyun.dispatch;

import org.jspecify.annotations.NullMarked;
