package org.yiyun.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.engine.Comparison;
import org.yiyun.flow.engine.FlowFigures;
import org.yiyun.flow.engine.Timeline;

/**
 * What is known of a flow.
 *
 * @param change     null for the flow as it is
 * @param from       first day on which a case began that is in it
 * @param until      the day behind the last such
 * @param figures    of all cases, with a change too
 * @param comparison null without a change
 * @param weeks      week by week
 * @param names      of steps by code
 */
public record FlowReport(
        FlowView flow, @Nullable FlowChangeView change, LocalDate from, LocalDate until, FlowFigures figures, @Nullable Comparison comparison,
        List<Timeline.Week> weeks, Map<String, String> names) {
    public FlowReport {
        weeks = List.copyOf(weeks);
        names = Map.copyOf(names);
    }
}
