package org.yiyun.evaluation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Points that a person gives for a criterion: those that the system cannot propose, or others than it proposed.
 *
 * @param criterion code
 * @param points    0 to 100
 * @param evidence  what they rest on; the institution reads it
 */
public record EnterScore(
        @NotBlank @Size(max = 30) String criterion,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal points,
        @NotBlank @Size(max = 1000) String evidence) {
    public EnterScore {
        criterion = criterion == null ? null : criterion.strip();
        evidence = evidence == null ? null : evidence.strip();
    }
}
