package org.yiyun.dispatch.engine;

import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketKind;

/**
 * A ticket that somebody is to have.
 *
 * @param level  rank in its scheme; null before it is graded
 * @param region administrative code
 * @param line   of support on which it stands, from 1
 */
public record DispatchCase(
        String number, TicketKind kind, @Nullable Integer level, @Nullable String system, @Nullable String region, int line) {}
