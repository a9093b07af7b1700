package org.yiyun.benefit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yiyun.platform.figure.Deviation;

/**
 * Deviations are taken of something else from a day on.
 *
 * @param from   not before tomorrow
 * @param source the document that says so
 */
public record ChangeDeviationRule(@NotNull LocalDate from, @NotNull Deviation deviation, @NotBlank @Size(max = 300) String source) {
    public ChangeDeviationRule {
        source = source == null ? null : source.strip();
    }
}
