/** The legal calendar over REST and on its page (工作日历). */
@NullMarked
package org.yiyun.web.calendar;

import org.jspecify.annotations.NullMarked;
