package org.yiyun.audit.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Another period from that day on, not before tomorrow: what is forgotten does not come back, so there is a day to think better of it.
 *
 * @param reason the document that says so
 */
public record SetRetention(
        @NotBlank @Size(max = 40) String log,
        @NotNull LocalDate effectiveOn,
        @NotNull @Min(1) @Max(36500) Integer days,
        @NotBlank @Size(max = 500) String reason) {}
