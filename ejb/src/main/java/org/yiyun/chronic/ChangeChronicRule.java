package org.yiyun.chronic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rule is another one from a day on.
 *
 * @param from   not before tomorrow
 * @param source the document that says so
 */
public record ChangeChronicRule(
        @NotNull LocalDate from, @NotNull @Min(1) @Max(20) Integer institutions, @NotNull @Min(0) @Max(99) Integer changes,
        @Nullable @Min(1) @Max(600) Integer months, @NotBlank @Size(max = 300) String source) {
    public ChangeChronicRule {
        source = source == null ? null : source.strip();
    }
}
