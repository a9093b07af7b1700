package org.yiyun.servicecheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan of checks; the components are those of {@link EditPlan}. */
public record PlanView(
        long id, String title, String scope, CheckRhythm rhythm, int workingDay, int sampleSize, LocalDate from,
        @Nullable LocalDate until, int version) {}
