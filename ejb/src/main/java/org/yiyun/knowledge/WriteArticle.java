package org.yiyun.knowledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * The words of an article.
 *
 * @param keywords  other words by which people look for it
 * @param symptom   what somebody sees or asks (现象、问题); of an emergency its course (经过)
 * @param cause     why (原因)
 * @param solution  what helps, the answer (解决办法、答复); of an emergency the measures (处置措施)
 * @param review    what was learned (复盘); an emergency case has to say it
 * @param audience  whom it is meant for, at least one
 * @param validFrom first day on which it may be read
 * @param validTo   first day on which it may no longer be read; null for no end
 * @param ticket    number of the ticket that it comes from
 * @param note      what changed against the version before
 */
public record WriteArticle(
        @NotNull ArticleKind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 400) String keywords,
        @Nullable @Size(max = 8000) String symptom,
        @Nullable @Size(max = 8000) String cause,
        @NotBlank @Size(max = 20000) String solution,
        @Nullable @Size(max = 8000) String review,
        @NotEmpty List<@NotNull Audience> audience,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = 20) String ticket,
        @Nullable @Size(max = 500) String note,
        @Size(max = 20) List<@Valid @NotNull Citation> citations) {
    public WriteArticle {
        title = strip(title);
        keywords = orEmpty(keywords);
        symptom = orEmpty(symptom);
        cause = orEmpty(cause);
        solution = strip(solution);
        review = orEmpty(review);
        note = orEmpty(note);
        ticket = Typed.orNull(ticket);
        audience = audience == null ? List.of() : audience.stream().distinct().sorted().toList();
        citations = citations == null ? List.of() : List.copyOf(citations);
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
