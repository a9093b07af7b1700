package org.yiyun.standardization.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A new version of the criteria, whole.
 *
 * @param passMark points from which a review is passed, 0 to 100
 */
public record ProposeCriteria(
        @NotNull LocalDate effectiveOn, @NotBlank @Size(max = 1000) String reason, @NotNull @Min(0) @Max(100) Integer passMark,
        @NotEmpty @Size(max = 50) List<@Valid ReviewCriterion> criteria) {
    public ProposeCriteria {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }
}
