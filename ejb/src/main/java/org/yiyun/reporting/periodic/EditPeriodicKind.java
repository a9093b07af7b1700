package org.yiyun.reporting.periodic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** When reports of a kind are made; the components are those of {@link PeriodicKindView}. */
public record EditPeriodicKind(
        @NotNull ReportRhythm rhythm, @NotNull @Min(1) @Max(20) Integer workingDay, @NotNull LocalDate from, @NotNull Boolean active) {}
