package org.yiyun.evaluation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A grade (等次).
 *
 * @param grade its name: 优秀
 * @param from  total from which on it is given, 0 to 100
 */
public record GradeBand(
        @NotBlank @Size(max = 20) String grade, @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal from,
        @NotNull InstitutionOutcome outcome) {
    public GradeBand {
        grade = grade == null ? null : grade.strip();
    }
}
