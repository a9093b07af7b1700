/** The legal calendar (工作日历): holidays, make-up working days, half days and working hours, versioned and published. */
@NullMarked
package org.yiyun.calendar;

import org.jspecify.annotations.NullMarked;
