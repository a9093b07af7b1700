package org.yiyun.ticket.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketStatus;

/**
 * Where a ticket stands in its life cycle, and where it goes on after a rest.
 *
 * @param resumeStatus null unless it waits or is merged
 */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) TicketStatus status,
        @Nullable @Enumerated(EnumType.STRING) @Column(name = "resume_status") TicketStatus resumeStatus) {
    static final Standing RECEIVED = new Standing(TicketStatus.RECEIVED, null);

    Standing at(TicketStatus next) {
        return new Standing(next, resumeStatus);
    }

    /** A ticket that waits already goes on where it waited from. */
    Standing resting(TicketStatus there) {
        return new Standing(there, status == TicketStatus.WAITING ? resumeStatus : status);
    }

    /** After the rest. */
    Standing goneOn() {
        return new Standing(resumeStatus == null ? TicketStatus.RECEIVED : resumeStatus, null);
    }

    /** On to the next status if it stands in one of those before it, or else will go on from one of them. */
    Standing reached(TicketStatus next, Set<TicketStatus> from) {
        if (from.contains(status)) {
            return at(next);
        }
        return resumeStatus != null && from.contains(resumeStatus) ? new Standing(status, next) : this;
    }
}
