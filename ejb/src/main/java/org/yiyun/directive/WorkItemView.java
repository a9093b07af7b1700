package org.yiyun.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An item of work, with nothing in it before it was begun. */
public record WorkItemView(
        WorkItem item, boolean done, @Nullable String person, @Nullable LocalDate plannedOn, @Nullable LocalDate doneOn, @Nullable String result) {}
