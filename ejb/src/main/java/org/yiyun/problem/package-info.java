/**
 * Problems (问题): the cause behind tickets, what helps until it is removed (变通办法, 已知错误), and how it is kept from coming again
 * (防范措施). Requirements DESK-12, DESK-13 and DESK-15; the list begins with the 50 faults of the contract (运营缺陷列举).
 *
 * <p>Invariants: a known error has cause and workaround, a solved problem cause and prevention; tickets are proposed by likeness with
 * the words that explain it, and linked by people; every change is an event with who, when and what. A complaint is never linked.
 */
@NullMarked
package org.yiyun.problem;

import org.jspecify.annotations.NullMarked;
