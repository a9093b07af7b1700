/** Storage and file formats of the calendar. */
@NullMarked
package org.yiyun.calendar.internal;

import org.jspecify.annotations.NullMarked;
