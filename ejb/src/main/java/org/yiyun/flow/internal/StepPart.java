package org.yiyun.flow.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.yiyun.flow.FlowStep;

/** A step of a flow whose cases are brought. */
@Embeddable
public class StepPart {
    private String code;
    private String name;

    @Column(name = "is_last")
    private boolean last;

    protected StepPart() {}

    StepPart(FlowStep step) {
        code = step.code();
        name = step.name();
        last = step.last();
    }

    FlowStep view() {
        return new FlowStep(code, name, last);
    }
}
