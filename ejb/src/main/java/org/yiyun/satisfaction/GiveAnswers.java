package org.yiyun.satisfaction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * Answers to a survey.
 *
 * @param stars   of each question, in their order
 * @param comment identity, telephone and card numbers in it are masked before it is kept
 */
public record GiveAnswers(@NotNull @Size(max = 10) List<Integer> stars, @Nullable @Size(max = 1000) String comment) {
    public GiveAnswers {
        comment = Typed.orNull(comment);
    }
}
