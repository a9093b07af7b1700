package org.yiyun.standardization.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a review looks at.
 *
 * @param weight in percent; all together 100
 * @param note   how it is looked at, for the reviewer
 */
public record ReviewCriterion(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotBlank @Size(max = 60) String name,
        @NotNull @Min(1) @Max(100) Integer weight,
        @NotNull CheckSource source,
        @NotBlank @Size(max = 1000) String note) {}
