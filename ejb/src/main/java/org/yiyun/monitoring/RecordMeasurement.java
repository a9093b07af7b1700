package org.yiyun.monitoring;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * Something that was measured.
 *
 * @param system  code of the business system
 * @param measure code of the measure
 * @param at      moment of it, not one to come
 * @param value   in the unit of the measure
 */
public record RecordMeasurement(
        @NotBlank @Size(max = 60) String system,
        @NotBlank @Size(max = 40) String measure,
        @NotNull Instant at,
        @NotNull @DecimalMin("0") @Digits(integer = 11, fraction = 3) BigDecimal value,
        @Nullable @Size(max = 300) String note) {
    public RecordMeasurement {
        system = system == null ? null : system.strip();
        measure = measure == null ? null : measure.strip();
        note = Typed.orNull(note);
    }
}
