package org.yiyun.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.Milestone;

/**
 * A limit that was not kept (REQ-SLA-15).
 *
 * @param stoppedAt null while it is open
 * @param cause     of the fault, as it was told when it was solved
 */
public record TicketBreach(
        String number,
        @Nullable Integer level,
        @Nullable String serviceLine,
        Milestone milestone,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable String cause) {}
