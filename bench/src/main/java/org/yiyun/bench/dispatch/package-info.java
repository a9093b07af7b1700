/** Who should have a ticket (派单). */
@NullMarked
package org.yiyun.bench.dispatch;

import org.jspecify.annotations.NullMarked;
