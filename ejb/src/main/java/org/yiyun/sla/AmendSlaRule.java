package org.yiyun.sla;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a limit from a date on.
 *
 * @param id       the rule
 * @param from     first day on which it holds
 * @param amount   null: measured, never breached
 * @param warnings percent of the limit at which the rule's first targets are warned; null keeps what there is
 * @param source   where the new limit is written
 */
public record AmendSlaRule(
        @NotBlank @Size(max = 60) String id,
        @NotNull LocalDate from,
        @Nullable @DecimalMin("0.01") @DecimalMax("9999") @Digits(integer = 4, fraction = 2) BigDecimal amount,
        @NotNull LimitUnit unit,
        boolean assessed,
        @Nullable @Size(max = 5) List<Integer> warnings,
        @NotBlank @Size(max = 500) String source,
        @NotBlank @Size(max = 500) String reason) {}
