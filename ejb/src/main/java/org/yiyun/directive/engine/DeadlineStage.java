package org.yiyun.directive.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * Which reminder of a deadline is due. A stage is a number of calendar days before it; {@link #OVERDUE} once it has passed. What was
 * missed while no node was there is told once, as what it is now.
 */
public final class DeadlineStage {
    public static final int OVERDUE = -1;

    private DeadlineStage() {}

    /**
     * @param before days before the deadline on which people are reminded, each at least 0
     * @return the smallest of them that has come, or {@link #OVERDUE}; empty while none has
     */
    public static OptionalInt of(LocalDate today, LocalDate deadline, Collection<Integer> before) {
        var left = ChronoUnit.DAYS.between(today, deadline);
        return left < 0 ? OptionalInt.of(OVERDUE) : before.stream().mapToInt(Integer::intValue).filter(days -> left <= days).min();
    }
}
