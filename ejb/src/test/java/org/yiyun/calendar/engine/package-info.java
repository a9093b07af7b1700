/** Tests of the compiled calendar. */
@NullMarked
package org.yiyun.calendar.engine;

import org.jspecify.annotations.NullMarked;
