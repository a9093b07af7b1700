package org.yiyun.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * One rule of a rule set.
 *
 * @param points what PREFER gives to who meets it; without meaning for the other modes
 */
public record DispatchRule(@NotNull Criterion criterion, @NotNull RuleMode mode, @Min(0) @Max(1000) int points) {}
