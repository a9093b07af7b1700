package org.yiyun.satisfaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * Answers that somebody gave to a member of staff, who enters them (代录).
 *
 * @param member who was drawn
 * @param stars  of each question, in their order
 * @param method ON_SITE, QUESTIONNAIRE or PHONE
 */
public record EnterAnswers(
        @NotBlank @Size(max = 60) String member, @NotNull @Size(max = 10) List<Integer> stars, @Nullable @Size(max = 1000) String comment,
        @NotNull RatingMethod method) {
    public EnterAnswers {
        member = member == null ? null : member.strip();
        comment = Typed.orNull(comment);
    }
}
