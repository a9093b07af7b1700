package org.yiyun.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.Adjustment;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.ParameterType;
import org.yiyun.policy.engine.PolicyEdit;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.policy.engine.Scale;
import org.yiyun.testing.Covers;

/** Values of parameters with inputs of their types, and over time. */
@Covers("POL-05")
class ParameterFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void figuresAreTypedAsPeopleDo() {
        assertThat(number(ParameterType.MONEY, " 1,200.50 ")).isEqualTo("1200.50");
        assertThat(number(ParameterType.RATE, "80%")).isEqualTo("0.80");
        assertThat(number(ParameterType.RATE, "82.5％")).isEqualTo("0.825");
        assertThat(number(ParameterType.RATE, "0.8")).isEqualTo("0.8");
        assertThat(number(ParameterType.COUNT, "98")).isEqualTo("98");
        assertThat(fault(() -> number(ParameterType.MONEY, "三百"))).isEqualTo("number field.type.number");
        assertThat(fault(() -> number(ParameterType.MONEY, " "))).isEqualTo("number field.required");
        assertThat(fault(() -> number(ParameterType.MONEY, "80%"))).isEqualTo("number field.type.number");
    }

    @Test
    void anAdjustmentSaysItsKind() {
        ParameterForm form = new ParameterForm(ParameterType.ADJUSTMENT, new Adjustment(Adjustment.Kind.POINTS, new BigDecimal("-10")));
        assertThat(form.written()).isEqualTo("{kind: POINTS, by: -10}");
        form.setNumber("-10%");
        assertThat(fault(form::written)).isEqualTo("number field.type.number");
        form.setKind("FACTOR");
        form.setNumber("90%");
        assertThat(form.written()).isEqualTo("{kind: FACTOR, by: 0.90}");
        assertThat(fault(() -> new ParameterForm(ParameterType.ADJUSTMENT, null).written())).isEqualTo("kind field.required");
    }

    @Test
    void segmentsAreLinesOfWhichEmptyOnesAreLeftOut() {
        ParameterForm form = new ParameterForm(ParameterType.SCALE, new Scale(List.of(
                new Scale.Segment(new BigDecimal("50000"), new BigDecimal("0.85")), new Scale.Segment(null, new BigDecimal("0.95")))));
        assertThat(form.written()).isEqualTo("[{upTo: 50000, rate: 0.85}, {rate: 0.95}]");
        assertThat(form.getSegments()).hasSize(4);
        form.getSegments().get(1).setUpTo("100,000");
        form.getSegments().get(3).setRate("98%");
        assertThat(form.written()).isEqualTo("[{upTo: 50000, rate: 0.85}, {upTo: 100000, rate: 0.95}, {rate: 0.98}]");
        form.getSegments().get(0).setUpTo("50%");
        assertThat(fault(form::written)).isEqualTo(" field.policy.segments");
        form.getSegments().get(0).setUpTo("50000");
        form.getSegments().get(0).setRate(null);
        assertThat(fault(form::written)).isEqualTo(" field.policy.segments");
        assertThat(fault(() -> new ParameterForm(ParameterType.SCALE, null).written())).isEqualTo(" field.policy.segments");
    }

    @Test
    void aChoiceIsItsCode() {
        assertThat(new ParameterForm(ParameterType.CHOICE, "POLICY_YEAR").written()).isEqualTo("POLICY_YEAR");
        assertThat(fault(() -> new ParameterForm(ParameterType.CHOICE, null).written())).isEqualTo("choice field.required");
    }

    /** Whatever is shown and sent back without a change is the value that it was. */
    @Test
    void everyShippedValueIsReadAsItself() throws IOException {
        for (String policy : List.of("HUADIAN_LARGE_SUM-2", "BASIC_SAMPLE-1", "BIRTH_SAMPLE-1")) {
            String text = shipped(policy);
            for (Parameter parameter : PolicyReader.read(text).parameters()) {
                for (int i = 0; i < parameter.values().size(); i++) {
                    Object content = parameter.values().get(i).content();
                    if (content != null) {
                        String changed = PolicyEdit.change(
                                text, parameter.code(), i, parameter.values().get(i).from(), new ParameterForm(parameter.type(), content).written(), null);
                        assertThat(values(changed, parameter.code()).get(i)).as(parameter.code()).isEqualTo(content);
                    }
                }
            }
        }
    }

    /** In the dialog one input has to do for all types; what a clerk reads there may be typed as it is read. */
    @Test
    void aFigureIsTypedAsItIsRead() {
        assertThat(List.of(ParameterForm.written(ParameterType.RATE, "80%"), ParameterForm.written(ParameterType.RATE, "0.80"),
                ParameterForm.written(ParameterType.MONEY, "410,000.00"), ParameterForm.written(ParameterType.COUNT, " 98 "),
                ParameterForm.written(ParameterType.ADJUSTMENT, "{kind: POINTS, by: -10}"))).containsExactly(
                        "0.80", "0.80", "410000.00", "98", "{kind: POINTS, by: -10}");
        assertThat(catchThrowableOfType(BusinessException.class, () -> ParameterForm.written(ParameterType.MONEY, "八成")).errors())
                .extracting(FieldError::path, FieldError::key).containsExactly(tuple("value", "field.type.number"));
        assertThat(catchThrowableOfType(BusinessException.class, () -> ParameterForm.written(ParameterType.SCALE, " ")).errors())
                .extracting(FieldError::path, FieldError::key).containsExactly(tuple("value", "field.required"));
    }

    /** A clerk reads money with its commas and ratios in percent. */
    @Test
    void valuesAreReadAsMoneyAndPercent() throws IOException {
        String text = shipped("HUADIAN_LARGE_SUM-1");
        assertThat(ParameterRow.of(PolicyReader.read(text), text)).extracting(ParameterRow::getCode, ParameterRow::getWords)
                .contains(tuple("classBDrugShare", "10%"), tuple("yearlyLimit", "410,000.00"), tuple("offsiteAdjustment", "0个百分点"));
    }

    @Test
    void valuesFollowEachOtherOnTheLineOfTheirCombination() throws IOException {
        String text = PolicyEdit.change(shipped("HUADIAN_LARGE_SUM-2"), "offsiteAdjustment", 3, LocalDate.of(2025, 1, 1), "{kind: POINTS, by: -10}", null);
        text = PolicyEdit.change(text, "offsiteAdjustment", 3, LocalDate.of(2027, 1, 1), "{kind: POINTS, by: -5}", null);
        PolicyDefinition definition = PolicyReader.read(text);
        Parameter parameter = definition.parameters().stream().filter(each -> each.code().equals("offsiteAdjustment")).findFirst().orElseThrow();

        ParameterTimeline timeline = new ParameterTimeline(ParameterRow.of(definition, text, parameter), TODAY);

        assertThat(timeline.getTicks()).extracting(ParameterTimeline.Tick::year).containsExactly("2025", "2026", "2027", "2028");
        assertThat(timeline.getLines()).hasSize(parameter.values().size() - 1);
        ParameterTimeline.Line line = timeline.getLines().stream().filter(each -> each.bars().size() == 2).findFirst().orElseThrow();
        assertThat(line.bars()).extracting(bar -> bar.position() + " " + bar.tone() + " " + bar.text()).containsExactly(
                "3 now -10个百分点 2025-01-01 – 2026-12-31", "4 other -5个百分点 2027-01-01 –");
        assertThat(line.bars().get(0).x()).isZero();
        assertThat(line.bars().get(0).width()).isEqualTo(line.bars().get(1).x());
        assertThat(line.bars().get(1).x() + line.bars().get(1).width()).isEqualTo(timeline.getWidth());
        assertThat(timeline.getToday()).isBetween(line.bars().get(0).x(), line.bars().get(1).x());
        assertThat(timeline.getLines().stream().flatMap(each -> each.bars().stream()).map(ParameterTimeline.Bar::tone)).contains("open");
        assertThat(timeline.getHeight()).isGreaterThan(timeline.getPlot());
    }

    private static List<Object> values(String text, String code) {
        return PolicyReader.read(text).parameters().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow().values().stream()
                .map(PolicyDefinition.Value::content).toList();
    }

    private static String number(ParameterType type, String typed) {
        ParameterForm form = new ParameterForm(type, BigDecimal.ONE);
        form.setNumber(typed);
        return form.written();
    }

    private static String fault(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).errors().stream().map(error -> error.path() + " " + error.key()).findFirst().orElseThrow();
    }

    private static String shipped(String policy) throws IOException {
        try (var file = PolicyReader.class.getResourceAsStream("/policies/" + policy + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
