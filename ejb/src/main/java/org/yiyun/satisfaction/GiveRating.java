package org.yiyun.satisfaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What a user says of the service.
 *
 * @param stars   1 (very dissatisfied) to 5 (very satisfied)
 * @param comment identity, telephone and card numbers in it are masked before it is kept
 */
public record GiveRating(@NotNull @Min(1) @Max(5) Integer stars, @Nullable @Size(max = 1000) String comment) {
    public GiveRating {
        comment = Typed.orNull(comment);
    }
}
