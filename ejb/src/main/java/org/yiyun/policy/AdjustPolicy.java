package org.yiyun.policy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition;

/**
 * One value of one parameter, changed from a day on.
 *
 * @param version  the version that is changed
 * @param position of the value within its parameter, from 0
 * @param value    as it is written: {@code 0.80}, {@code {kind: POINTS, by: -10}}
 * @param source   where the new value is written, if elsewhere than the parameter
 */
public record AdjustPolicy(
        @NotBlank String policy, @Min(1) int version, @NotBlank @Size(max = 60) String parameter, @Min(0) int position,
        @NotNull LocalDate from, @NotBlank @Size(max = 4000) String value, PolicyDefinition.@Nullable Source source,
        @NotBlank @Size(max = 500) String reason) {}
