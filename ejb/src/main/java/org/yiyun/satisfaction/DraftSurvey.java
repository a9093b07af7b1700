package org.yiyun.satisfaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A new survey.
 *
 * @param questions       each answered by one to five stars; empty ones are passed over
 * @param opensOn         first day on which it may be answered
 * @param closesOn        last day
 * @param sampleSize      how many are drawn at most
 * @param seed            null for one by chance; the same seed draws the same sample of the same people
 * @param remindAfterDays who has not answered so many days after the invitation or the last reminder is reminded; 7 if null
 * @param reminders       at most so many times; 0 for never
 */
public record DraftSurvey(
        @NotBlank @Size(max = 120) String title,
        @NotNull SurveyAudience audience,
        @NotNull @Size(min = 1, max = 10) List<@Size(max = 200) String> questions,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate closesOn,
        @NotNull @Min(1) @Max(2000) Integer sampleSize,
        @Nullable Long seed,
        @Nullable @Min(1) @Max(90) Integer remindAfterDays,
        @NotNull @Min(0) @Max(5) Integer reminders) {
    public DraftSurvey {
        title = title == null ? null : title.strip();
        questions = questions == null
                ? null
                : questions.stream().filter(Objects::nonNull).map(String::strip).filter(question -> !question.isEmpty()).toList();
    }
}
