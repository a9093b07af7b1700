package org.yiyun.policy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new policy that begins as a copy of a version of another one.
 *
 * @param policy the one that is copied
 * @param scheme code of the new one: {@code HUADIAN_LARGE_SUM}
 * @param from   first day on which the copy is to be in force; null for the first day that its text allows
 */
public record CopyPolicy(
        @NotBlank @Size(max = 60) String policy, @Min(1) int version, @NotBlank @Size(max = 60) String scheme, @NotBlank @Size(max = 200) String title,
        @Nullable LocalDate from, @NotBlank @Size(max = 500) String reason) {}
