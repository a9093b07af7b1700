/** Tickets over REST and on pages (工单). */
@NullMarked
package org.yiyun.web.ticket;

import org.jspecify.annotations.NullMarked;
