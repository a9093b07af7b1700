package org.yiyun.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The proposal to replace somebody.
 *
 * @param leaver      login
 * @param successor   login
 * @param takesOverOn from which day on it may be handed over (交接日)
 * @param lastDay     of the leaver, not before that
 */
public record ProposeReplacement(
        @NotBlank @Size(max = 60) String leaver,
        @NotBlank @Size(max = 60) String successor,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull LocalDate takesOverOn,
        @NotNull LocalDate lastDay) {
    public ProposeReplacement {
        leaver = leaver == null ? null : leaver.strip();
        successor = successor == null ? null : successor.strip();
        reason = reason == null ? null : reason.strip();
    }
}
