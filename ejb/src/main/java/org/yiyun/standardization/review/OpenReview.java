package org.yiyun.standardization.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * 开始审核.
 *
 * @param sampleSize confirmed matchings to be looked at; fewer if there are fewer
 * @param seed       by which the sample is drawn; null for a new one
 */
public record OpenReview(
        @NotBlank @Size(max = 12) String institution, @NotNull @Min(0) @Max(500) Integer sampleSize,
        @Nullable @Min(0) @Max(999_999_999) Integer seed) {}
