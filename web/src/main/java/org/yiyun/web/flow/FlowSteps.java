package org.yiyun.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.flow.FlowStep;
import org.yiyun.platform.problem.BusinessException;

/** Steps as people type them, one a line: {@code PAY 支付 *}, where the star ends a case. */
final class FlowSteps {
    private FlowSteps() {}

    /** @throws BusinessException INVALID for a line without a name */
    static List<FlowStep> parse(String text) {
        List<FlowStep> steps = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            boolean last = line.endsWith("*");
            String[] words = (last ? line.substring(0, line.length() - 1) : line).strip().split("\\s+", 2);
            if (words.length < 2) {
                throw BusinessException.invalid("steps", "field.flow.line", Map.of("id", line));
            }
            steps.add(new FlowStep(words[0], words[1], last));
        }
        return steps;
    }

    static String text(List<FlowStep> steps) {
        return steps.stream().map(step -> step.code() + " " + step.name() + (step.last() ? " *" : "")).collect(Collectors.joining("\n"));
    }
}
