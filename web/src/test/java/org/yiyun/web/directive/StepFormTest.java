package org.yiyun.web.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.DirectiveView;
import org.yiyun.directive.Interpretation.Agreement;
import org.yiyun.directive.Interpretation.Background;
import org.yiyun.directive.Interpretation.Comparison;
import org.yiyun.directive.Interpretation.Compatibility;
import org.yiyun.directive.Interpretation.Measure;
import org.yiyun.directive.Interpretation.Point;
import org.yiyun.directive.Interpretation.Talk;
import org.yiyun.directive.Interpretation.Talks;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.PlatformElement;
import org.yiyun.testing.Covers;

/** What is typed for a step becomes its record, and the record what is shown. */
@Covers("POL-02")
class StepFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Background BACKGROUND = new Background("背景", "材料");
    private static final Comparison COMPARISON = new Comparison(List.of(
            new Point(PlatformElement.DECISION_TREE, true, "一"), new Point(PlatformElement.DECISION_TREE, true, "二"),
            new Point(PlatformElement.DECISION_TREE, false, "三"), new Point(PlatformElement.PAYMENT, false, "四")));
    private static final Talks TALKS = new Talks(List.of(new Talk(DirectiveLevel.NATIONAL, "王工", DAY, Compatibility.NO, "不行")));
    private static final Agreement AGREEMENT = new Agreement("待遇科", DAY, List.of(
            new Measure(1, "甲措施", "甲", DAY), new Measure(1, "乙措施", "乙", null), new Measure(2, "丙措施", "丙", null)));

    @Test
    void whatWasSavedComesBackAsItWas() {
        var form = StepForm.of(view(AGREEMENT));
        assertThat(form.record(InterpretationStep.BACKGROUND)).isEqualTo(BACKGROUND);
        assertThat(form.record(InterpretationStep.COMPARISON)).isEqualTo(COMPARISON);
        assertThat(form.record(InterpretationStep.TALK)).isEqualTo(TALKS);
        assertThat(form.record(InterpretationStep.AGREEMENT)).isEqualTo(AGREEMENT);
    }

    @Test
    void linesAndRowsWithoutWordsAreLeftOut() {
        var form = StepForm.of(view(null));
        form.getFits().put("DECISION_TREE", " \n 一 \r\n\n二");
        assertThat(form.record(InterpretationStep.COMPARISON)).isEqualTo(COMPARISON);
        assertThat(form.getTalks()).hasSize(2);
        form.getTalks().get(1).setEngineer("李工");
        form.getTalks().get(1).setText("可以");
        assertThat(((Talks) form.record(InterpretationStep.TALK)).talks()).containsExactly(
                TALKS.talks().get(0), new Talk(DirectiveLevel.PROVINCE, "李工", null, Compatibility.YES, "可以"));
        assertThat(form.getMeasures()).extracting(row -> row.getDifference() + row.getWords()).containsExactly("1三", "2四");
        form.getMeasures().get(1).setMeasure("丙措施");
        assertThat(((Agreement) form.record(InterpretationStep.AGREEMENT)).measures()).containsExactly(new Measure(2, "丙措施", "", null));
    }

    private static DirectiveView view(@Nullable Agreement agreement) {
        return new DirectiveView(
                "ZC-20261125-0001", "t", DirectiveLevel.CITY, "i", "n", DAY, DAY, null, null, null, List.of("m"), "s", "analyst",
                DirectiveStatus.INTERPRETING, List.of(), BACKGROUND, COMPARISON, TALKS, agreement, null, null, null, false, List.of(), List.of(),
                null, null, null, null, Instant.EPOCH, "analyst", 1);
    }
}
