package org.yiyun.evaluation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * The answer to an objection.
 *
 * @param criterion whose points are changed; null for that of the objection; only with {@code accepted}
 * @param points    the new points; needed if it is accepted
 * @param answer    with reasons; the institution reads it
 */
public record DecideObjection(
        @NotNull Boolean accepted,
        @Nullable @Size(max = 30) String criterion,
        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal points,
        @NotBlank @Size(max = 2000) String answer) {
    public DecideObjection {
        criterion = Typed.orNull(criterion);
        answer = answer == null ? null : answer.strip();
    }
}
