package org.yiyun.intake;

import java.time.Instant;
import org.yiyun.ticket.Channel;

/**
 * A chat that is kept with a ticket.
 *
 * @param opened   the ticket was opened of it, or else it was added
 * @param internal the comment that it became is not shown to institutions
 */
public record ChatRow(long id, String ticket, Channel channel, boolean opened, boolean internal, Instant createdAt, String createdBy) {}
