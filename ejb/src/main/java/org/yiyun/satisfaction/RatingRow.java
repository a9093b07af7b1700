package org.yiyun.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;

/**
 * An answer in the list.
 *
 * @param level      rank in its scheme, 1 is the most severe
 * @param person     login of whose work it was: the assignee at the close, else who closed it
 * @param team       code of that person's organisation
 * @param recordedBy login of who entered it, null if the user did
 */
public record RatingRow(
        String ticket, TicketKind kind, @Nullable Integer level, Channel channel, @Nullable String institution, @Nullable String person,
        @Nullable String team, int stars, @Nullable String comment, RatingMethod method, Instant answeredAt, @Nullable String recordedBy) {}
