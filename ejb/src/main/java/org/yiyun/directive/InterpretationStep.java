package org.yiyun.directive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four records of an interpretation, in their order. Texts: {@code directive.step.*}, {@code directive.step.hint.*}. */
public enum InterpretationStep {
    /** 背景和材料. */
    BACKGROUND(Interpretation.Background.class),
    /** 切合点及差异点. */
    COMPARISON(Interpretation.Comparison.class),
    /** 总工沟通. */
    TALK(Interpretation.Talks.class),
    /** 差异商定. */
    AGREEMENT(Interpretation.Agreement.class);

    private final Class<? extends Interpretation> record;

    InterpretationStep(Class<? extends Interpretation> record) {
        this.record = record;
    }

    public Class<? extends Interpretation> record() {
        return record;
    }

    /** As in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InterpretationStep> ofPath(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    static InterpretationStep of(Interpretation record) {
        return Arrays.stream(values()).filter(step -> step.record.isInstance(record)).findFirst().orElseThrow();
    }
}
