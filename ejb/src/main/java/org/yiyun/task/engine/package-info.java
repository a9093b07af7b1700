/** Days by which tasks are due, and when people are reminded of them; pure calculation over the working calendar. */
@NullMarked
package org.yiyun.task.engine;

import org.jspecify.annotations.NullMarked;
