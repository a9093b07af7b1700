package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.ResourceText;
import org.yiyun.testing.Covers;

/** How what steps and tables set is called, and what it counts: data of the policy, dated. */
@Covers("BEN-14")
class FigureTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static Stream<String> shipped() {
        return Stream.of("BASIC_SAMPLE-1", "BIRTH_SAMPLE-1", "HUADIAN_LARGE_SUM-1", "HUADIAN_LARGE_SUM-2");
    }

    /** Nothing of what is shipped is shown by its name, in neither language, or without its unit. */
    @ParameterizedTest
    @MethodSource("shipped")
    void everyFigureOfShippedPoliciesHasTitlesAndAUnit(String policy) {
        PolicyProgram program = PolicyProgram.compile(PolicyReader.read(ResourceText.read("/policies/" + policy + ".yaml")));
        Plan plan = program.on(DAY);

        assertThat(plan.wording().terms()).extracting(Wording.Term::name).containsExactlyElementsOf(program.definition().variables());
        assertThat(plan.wording().terms()).allSatisfy(term -> {
            assertThat(term.title()).matches(".*\\p{IsHan}.*");
            assertThat(term.english()).matches("[A-Z][ -~]+");
            assertThat(term.unit()).isNotNull();
            Slot slot = plan.slot(term.name());
            assertThat(term.unit()).as(term.name()).satisfies(unit -> assertThat(
                    slot.isTruth() ? unit == FigureUnit.YES_NO : (slot.kind() == Slot.Kind.SYMBOL) == (unit == FigureUnit.VALUE)).isTrue());
        });
    }

    @Test
    void theTitleIsThatOfTheDay() {
        PolicyProgram program = program("  - {name: days, title: 产假日数, from: 2027-01-01}");

        assertThat(program.changes()).contains(LocalDate.of(2027, 1, 1));
        assertThat(program.on(DAY).wording().title("days")).isEqualTo("产假天数");
        assertThat(program.on(LocalDate.of(2027, 1, 1)).wording().title("days")).isEqualTo("产假日数");
        assertThat(program.on(LocalDate.of(2027, 1, 1)).wording().unit("days")).as("the later entry says nothing of it").isNull();
        assertThat(program.definition().nameOf("days")).isEqualTo("产假日数");
    }

    @Test
    void whatIsLeftOutFallsBack() {
        Wording wording = Wording.of(PolicyReader.read(plain("")), DAY);

        assertThat(wording.title("medicalPay")).as("that of the step which sets it alone").isEqualTo("生育医疗费用支付");
        assertThat(wording.unit("medicalPay")).isEqualTo(FigureUnit.MONEY);
        assertThat(wording.title("days")).isEqualTo("days");
        assertThat(wording.unit("days")).isNull();
        assertThat(wording.terms()).contains(new Wording.Term("days", "days", null, null));
    }

    @Test
    void whatNamesNothingOrComesTwiceIsAFault() {
        assertThat(faults("  - {name: dayz, title: 天数}")).containsExactly("figures[10].name field.policy.figure");
        assertThat(faults("  - {name: days, title: 天数}")).containsExactly("figures[10].name field.policy.twice");
        assertThat(faults("  - {name: days, title: 天数, from: 2027-01-01, unit: WEEKS, titel: x}"))
                .containsExactlyInAnyOrder("figures[10].unit field.enum", "figures[10].titel field.policy.key");
        assertThat(faults("  - {title: 天数}")).containsExactly("figures[10].name field.required");
    }

    private static List<String> faults(String figure) {
        return catchThrowableOfType(BusinessException.class, () -> program(figure)).errors().stream()
                .map(error -> error.path() + " " + error.key()).toList();
    }

    private static PolicyProgram program(String figure) {
        return PolicyProgram.compile(PolicyReader.read(Policies.text("BIRTH_SAMPLE-1").replace("\nresults:", "\n" + figure + "\nresults:")));
    }

    /** The policy without any figures but these. */
    private static String plain(String figures) {
        return Policies.text("BIRTH_SAMPLE-1").replaceFirst("(?s)\nfigures:.*?\nresults:", (figures.isEmpty() ? "" : "\nfigures:\n" + figures) + "\nresults:");
    }
}
