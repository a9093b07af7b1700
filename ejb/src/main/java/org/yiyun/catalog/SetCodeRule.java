package org.yiyun.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** From that day on, not before today. */
public record SetCodeRule(
        @NotNull CodeEntry entry, @NotNull LocalDate effectiveOn, @NotNull Boolean enforced, @NotBlank @Size(max = 1000) String reason) {}
