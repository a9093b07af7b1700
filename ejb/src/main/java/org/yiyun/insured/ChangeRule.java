package org.yiyun.insured;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.engine.RuleKind;

/**
 * A rule is another one from a day on.
 *
 * @param from   not before tomorrow
 * @param source the document that says so
 */
public record ChangeRule(
        @NotNull RuleKind code,
        @NotNull LocalDate from,
        @Nullable @DecimalMin("0.01") @DecimalMax("1") BigDecimal share,
        @Nullable @Min(1) @Max(366) Integer days,
        @NotBlank @Size(max = 300) String source) {
    public ChangeRule {
        source = source == null ? null : source.strip();
    }
}
