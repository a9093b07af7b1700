/** A million tickets and the load on them (百万工单). */
@NullMarked
package org.yiyun.bench.tickets;

import org.jspecify.annotations.NullMarked;
