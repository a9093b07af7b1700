package org.yiyun.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;
import org.yiyun.ticket.TicketKind;

/**
 * Which tickets demand a skill; what is null does not narrow.
 *
 * @param system code of a business system
 * @param level  rank in the scheme of the ticket, 1 is the most severe
 * @param skill  code
 */
public record SkillDemand(
        @Nullable TicketKind kind,
        @Nullable @Size(max = 60) String system,
        @Nullable @Min(1) @Max(9) Integer level,
        @NotBlank @Size(max = 40) String skill) {
    public SkillDemand {
        system = Typed.orNull(system);
    }

    boolean covers(TicketKind ticketKind, @Nullable Integer ticketLevel, @Nullable String ticketSystem) {
        return (kind == null || kind == ticketKind)
                && (level == null || level.equals(ticketLevel))
                && (system == null || system.equals(ticketSystem));
    }
}
