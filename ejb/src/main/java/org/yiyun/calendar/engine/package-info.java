/**
 * The compiled working calendar (工作日历): which days and hours count, and when the n-th working day ends.
 *
 * <p>Pure Java; knows no container, no database and no wall clock. How days are counted (docs/adr/0201):
 * <ul>
 *   <li>the day of the start is not counted (《民法典》第二百零一条: 开始的当日不计入,自下一日开始计算);</li>
 *   <li>a limit of n working days ends at the close of business of the n-th working day after the start day
 *       (《民法典》第二百零三条: 有业务时间的,停止业务活动的时间为截止时间);</li>
 *   <li>a start on a holiday or weekend therefore ends n working days after it, as one on the last working day before;</li>
 *   <li>a half day (半天工作) is one working day that closes early; working hours count only its own hours;</li>
 *   <li>a make-up working day (调休上班) is a working day although it falls on a weekend.</li>
 * </ul>
 */
@NullMarked
package org.yiyun.calendar.engine;

import org.jspecify.annotations.NullMarked;
