package org.yiyun.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of the criteria as it is written.
 *
 * @param from   periods that begin on this day or later are evaluated by it
 * @param reason why there is a new version
 */
public record EditCriteria(
        @NotBlank @Size(max = 100) String title,
        @NotNull LocalDate from,
        @NotBlank @Size(max = 1000) String reason,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull WeightedCriterion> criteria,
        @NotEmpty @Size(max = 10) List<@Valid @NotNull GradeBand> bands) {
    public EditCriteria {
        title = title == null ? null : title.strip();
        reason = reason == null ? null : reason.strip();
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        bands = bands == null ? List.of() : List.copyOf(bands);
    }
}
