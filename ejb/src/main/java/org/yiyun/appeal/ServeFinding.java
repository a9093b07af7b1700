package org.yiyun.appeal;

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
 * What is served on a person: everything here is shown to that person.
 *
 * @param complaint number of the complaint that it is the outcome of, never shown to the person; needed for
 *                  {@link FindingKind#COMPLAINT}, else null
 * @param person    login of the member of staff; null for a complaint, which says whom it is about
 * @param text      the facts that were found and the conclusion (认定事实和结论)
 * @param basis     rule that it rests on (依据)
 * @param measure   what follows for the person (处理意见)
 * @param points    points of the assessment that it costs or gives; null for none
 */
public record ServeFinding(
        @NotNull FindingKind kind,
        @Nullable @Size(max = 40) String complaint,
        @Nullable @Size(max = 60) String person,
        @NotBlank @Size(max = 4000) String text,
        @Nullable @Size(max = 1000) String basis,
        @Nullable @Size(max = 1000) String measure,
        @Nullable @DecimalMin("-1000") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal points) {
    public ServeFinding {
        complaint = Typed.orNull(complaint);
        person = Typed.orNull(person);
        text = text == null ? null : text.strip();
        basis = Typed.orNull(basis);
        measure = Typed.orNull(measure);
    }
}
