package org.yiyun.satisfaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What a user said to a member of staff, who enters it (代录).
 *
 * @param stars   1 (very dissatisfied) to 5 (very satisfied)
 * @param comment identity, telephone and card numbers in it are masked before it is kept
 * @param method  ON_SITE, QUESTIONNAIRE or PHONE
 */
public record RecordRating(
        @NotNull @Min(1) @Max(5) Integer stars, @Nullable @Size(max = 1000) String comment, @NotNull RatingMethod method) {
    public RecordRating {
        comment = Typed.orNull(comment);
    }
}
