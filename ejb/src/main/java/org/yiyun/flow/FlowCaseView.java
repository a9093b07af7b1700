package org.yiyun.flow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.engine.Side;

/**
 * A case in a comparison.
 *
 * @param side    null without a change
 * @param ended   null while it is not done
 * @param minutes by the calendar, null while it is not done
 * @param working of those in office hours; null also where the calendar does not know them
 * @param path    names of its steps in order
 */
public record FlowCaseView(
        String number, @Nullable Side side, Instant began, @Nullable Instant ended, @Nullable Long minutes, @Nullable Long working, int steps,
        int repeats, boolean online, List<String> path) {
    public FlowCaseView {
        path = List.copyOf(path);
    }
}
