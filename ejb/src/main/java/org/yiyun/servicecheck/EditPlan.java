package org.yiyun.servicecheck;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is checked how often.
 *
 * @param scope      what the checker looks at (检查内容)
 * @param workingDay on which working day after the period the check is due
 * @param sampleSize how many tickets are drawn
 * @param from       the first period is the one that this day is in
 * @param until      periods that begin after this day are not checked; null for no end
 */
public record EditPlan(
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 2000) String scope,
        @NotNull CheckRhythm rhythm,
        @NotNull @Min(1) @Max(20) Integer workingDay,
        @NotNull @Min(1) @Max(200) Integer sampleSize,
        @NotNull LocalDate from,
        @Nullable LocalDate until) {
    public EditPlan {
        title = title == null ? null : title.strip();
        scope = scope == null ? null : scope.strip();
    }
}
