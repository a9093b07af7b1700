package org.yiyun.flow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketKind;

/**
 * A flow as it is edited.
 *
 * @param ticketKind whose tickets are its cases, with source TICKETS
 * @param steps      in their usual order, with source IMPORTED
 */
public record EditFlow(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotBlank @Size(max = 60) String name,
        @NotNull FlowKind kind,
        @NotNull FlowSource source,
        @Nullable TicketKind ticketKind,
        @Nullable @Size(max = 50) List<@Valid FlowStep> steps) {
    public EditFlow {
        name = name == null ? null : name.strip();
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
