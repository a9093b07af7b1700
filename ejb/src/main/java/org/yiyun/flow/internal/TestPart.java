package org.yiyun.flow.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.EditFlowDesign;
import org.yiyun.flow.FlowDesignView;
import org.yiyun.flow.RecordFlowTest;

/** A case by which a new flow is tried, and what came of it. */
@Embeddable
public class TestPart {
    private String title;
    private String path;
    private String expected;
    private @Nullable Boolean passed;
    private @Nullable String actual;

    @Column(name = "run_by")
    private @Nullable String runBy;

    @Column(name = "run_at")
    private @Nullable Instant runAt;

    protected TestPart() {}

    TestPart(EditFlowDesign.Test test) {
        title = test.title().strip();
        path = String.join(">", test.path());
        expected = test.expected().strip();
    }

    /** The same case after it was run. */
    TestPart run(RecordFlowTest result, String by, Instant at) {
        TestPart run = new TestPart();
        run.title = title;
        run.path = path;
        run.expected = expected;
        run.passed = result.passed();
        run.actual = result.actual();
        run.runBy = by;
        run.runAt = at;
        return run;
    }

    FlowDesignView.Test view(int position) {
        return new FlowDesignView.Test(position, title, List.of(path.split(">")), expected, passed, actual, runBy, runAt);
    }
}
