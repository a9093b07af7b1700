/** Dispatching over staff, roster and tickets on a database. */
@NullMarked
package org.yiyun.dispatch;

import org.jspecify.annotations.NullMarked;
