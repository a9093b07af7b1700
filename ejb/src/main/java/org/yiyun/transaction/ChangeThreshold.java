package org.yiyun.transaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The threshold is another one from a day on.
 *
 * @param from     not before tomorrow
 * @param minutes  that are looked at
 * @param refusals of one transaction in that time
 * @param failures of one transaction in that time
 * @param source   who says so
 */
public record ChangeThreshold(
        @NotNull LocalDate from, @NotNull @Min(1) @Max(1440) Integer minutes, @NotNull @Min(1) @Max(100000) Integer refusals,
        @NotNull @Min(1) @Max(100000) Integer failures, @NotBlank @Size(max = 300) String source) {
    public ChangeThreshold {
        source = source == null ? null : source.strip();
    }
}
