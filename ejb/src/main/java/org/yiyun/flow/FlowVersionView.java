package org.yiyun.flow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow as it is from a day to a day.
 *
 * @param from   null for what held before the first approved change
 * @param to     the first day on which it is another one; null for no end
 * @param change id of the approved change that brought it; null for none
 */
public record FlowVersionView(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Long change, List<FlowStep> steps) {
    public FlowVersionView {
        steps = List.copyOf(steps);
    }
}
