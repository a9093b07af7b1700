package org.yiyun.ticket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses who gets a ticket when it is graded (REQ-DESK-05); the feature that keeps the rules has one bean of this type. */
public interface TicketDispatcher {
    /**
     * A ticket that was just graded and belongs to nobody.
     *
     * @param supportLine line of support on which it stands, from 1
     */
    record Graded(
            String number, TicketKind kind, @Nullable Integer level, @Nullable String system, @Nullable String region, int supportLine) {}

    /**
     * Who gets it.
     *
     * @param decision number under which the reasons are kept
     * @param rules    version of the rules that chose
     */
    record Chosen(String assignee, long decision, int rules) {}

    /** In the transaction that grades; empty if the rules leave the choice to people, or there is nobody. */
    Optional<Chosen> choose(Graded ticket);
}
