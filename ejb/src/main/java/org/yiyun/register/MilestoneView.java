package org.yiyun.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A milestone of the contract. @param late whether it was reached after its day, or is not and its day has passed */
public record MilestoneView(
        long id, String title, LocalDate plannedOn, @Nullable LocalDate reachedOn, @Nullable String note, boolean late, int version) {}
