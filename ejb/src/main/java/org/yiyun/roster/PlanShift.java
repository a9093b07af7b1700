package org.yiyun.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A shift that a draft shall have.
 *
 * @param staff login name
 * @param to    not included
 */
public record PlanShift(@NotBlank @Size(max = 60) String staff, @NotNull Instant from, @NotNull Instant to) {}
