/** Versions of policies tried on past bills (影响测算). */
@NullMarked
package org.yiyun.batch.benefit;

import org.jspecify.annotations.NullMarked;
