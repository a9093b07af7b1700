package org.yiyun.flow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.engine.StepMapping;

/**
 * How a flow is to be after a change.
 *
 * @param before   steps that held the day before the change
 * @param lines    old and new steps side by side, with what becomes of them
 * @param decision why it was approved or sent back
 */
public record FlowDesignView(
        FlowChangeView change, String description, DesignStatus status, List<FlowStep> before, List<FlowStep> steps,
        List<EditFlowDesign.Link> links, List<StepMapping.Line> lines, List<Test> tests, String createdBy, @Nullable Instant submittedAt,
        @Nullable String submittedBy, @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable String decision, int version) {
    public FlowDesignView {
        before = List.copyOf(before);
        steps = List.copyOf(steps);
        links = List.copyOf(links);
        lines = List.copyOf(lines);
        tests = List.copyOf(tests);
    }

    /** @param passed null before it was run */
    public record Test(
            int position, String title, List<String> path, String expected, @Nullable Boolean passed, @Nullable String actual,
            @Nullable String runBy, @Nullable Instant runAt) {
        public Test {
            path = List.copyOf(path);
        }
    }
}
