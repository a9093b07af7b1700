package org.yiyun.evaluation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * One criterion (评价指标).
 *
 * @param code   by which scores name it, unique in its version
 * @param weight share of the total in per cent
 * @param best   figure with full points; null for {@link FigureSource#MANUAL}
 * @param worst  figure without points; between the two points fall or rise evenly; null for {@link FigureSource#MANUAL}
 * @param note   how it is judged, for who enters points and for the institution
 */
public record WeightedCriterion(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") String code,
        @NotBlank @Size(max = 60) String name,
        @NotNull @Min(1) @Max(100) Integer weight,
        @NotNull FigureSource source,
        @Nullable @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2) BigDecimal best,
        @Nullable @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2) BigDecimal worst,
        @Nullable @Size(max = 400) String note) {
    public WeightedCriterion {
        name = name == null ? null : name.strip();
        note = Typed.orNull(note);
    }
}
