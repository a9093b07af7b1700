/**
 * Tickets for browsers and for programs (工单界面): the pages and, side by side, the resource {@code /api/v1/tickets}.
 */
@NullMarked
package org.yiyun.web.ticket;

import org.jspecify.annotations.NullMarked;
