package org.yiyun.web.flow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.flow.DesignStatus;
import org.yiyun.flow.FlowKind;
import org.yiyun.flow.FlowPaper;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.engine.Side;
import org.yiyun.flow.engine.StepMapping;
import org.yiyun.flow.engine.Verdict;
import org.yiyun.web.faces.FeatureWords;

class FlowWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("flow.design.status", DesignStatus.values()), keys("problem.field.flow.design", DesignStatus.values()),
                keys("flow.fate", StepMapping.Fate.values()), keys("flow.paper", FlowPaper.values()),
                List.of("flow.design.passed.true", "flow.design.passed.false", "flow.design.approved.true", "flow.design.approved.false"),
                keys("flow.kind", FlowKind.values()), keys("flow.source", FlowSource.values()), keys("flow.side", Side.values()),
                keys("flow.verdict", Verdict.Kind.values()),
                Arrays.stream(FlowSource.values()).flatMap(one -> one.steps().stream().map(step -> one.prefix() + "." + step)).toList(),
                Stream.of("done", "open", "steps", "calendar", "working", "online", "rework", "variants").map(one -> "flow.figure." + one).toList());
    }
}
