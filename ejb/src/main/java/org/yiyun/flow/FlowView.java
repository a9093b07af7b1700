package org.yiyun.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketKind;

/** A flow; the components are those of {@link EditFlow}. */
public record FlowView(
        String code, String name, FlowKind kind, FlowSource source, @Nullable TicketKind ticketKind, List<FlowStep> steps, int version) {
    public FlowView {
        steps = List.copyOf(steps);
    }
}
