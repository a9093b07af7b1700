/** Tests of the legal calendar: what is shipped, what is imported, who publishes. */
@NullMarked
package org.yiyun.calendar;

import org.jspecify.annotations.NullMarked;
