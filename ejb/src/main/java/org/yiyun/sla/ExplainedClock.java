package org.yiyun.sla;

import java.util.List;

/** A clock with the intervals that make it: from its start to its end, or to its due time while it is open. */
public record ExplainedClock(Clock clock, List<ClockInterval> intervals) {
    public ExplainedClock {
        intervals = List.copyOf(intervals);
    }
}
