package org.yiyun.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is written into a draft.
 *
 * @param from   first day, not in the past
 * @param reason why the rules change
 */
public record EditRuleSet(
        @NotBlank @Size(max = 120) String name,
        @NotNull LocalDate from,
        @NotBlank @Size(max = 500) String reason,
        @NotNull @Valid DispatchRules rules) {}
