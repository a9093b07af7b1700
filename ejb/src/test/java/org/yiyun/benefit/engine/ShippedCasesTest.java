package org.yiyun.benefit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyun.policy.MutationReport;
import org.yiyun.testing.Covers;

/** The cases that stand beside the shipped policies: W1 to W13 and E1 to E12 for the large-sum scheme, W21 and W22 for basic insurance. */
@Covers({"BEN-01", "BEN-02", "BEN-03", "BEN-05", "BEN-06", "BEN-10"})
class ShippedCasesTest {
    private static final List<String> POLICIES = List.of("HUADIAN_LARGE_SUM-1", "HUADIAN_LARGE_SUM-2", "BASIC_SAMPLE-1", "BIRTH_SAMPLE-1", Policies.WITH_OFFSITE);

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsTheSourceSays() {
        return POLICIES.stream().flatMap(policy -> new CaseRunner(Policies.scheme(policy)).run().stream()
                .map(result -> DynamicTest.dynamicTest(policy + " " + result.name() + " " + result.title(), () ->
                        assertThat(result.differences()).isEmpty())));
    }

    @Test
    void everyWorkedExampleIsThere() {
        List<String> names = new CaseRunner(Policies.scheme(Policies.WITH_OFFSITE)).run().stream().map(CaseResult::name).toList();
        assertThat(names).containsExactly(
                "W1a", "W1b", "W2a", "W2b", "W3", "W4", "W5", "W5b", "W6-PER_CLAIM", "W6-POLICY_YEAR", "W6c", "W7-PER_CLAIM",
                "W7-POLICY_YEAR", "W8", "W9-POLICY_YEAR", "W9-PER_CLAIM", "W10", "W11", "W12-POLICY_YEAR", "W12-PER_CLAIM",
                "W13a", "W13b", "E1", "E2a", "E2b", "E3", "E4", "E5", "E5b", "E6", "E7", "E8", "E11", "E12", "E9", "E10");
    }

    /** Every row of every table is met by a case; without the cases of a row it is named. */
    @Test
    void theCasesCoverEveryRow() {
        for (String policy : POLICIES) {
            CaseRunner runner = new CaseRunner(Policies.scheme(policy));
            runner.run();
            assertThat(runner.rows().missed()).as(policy).isEmpty();
        }
        String text = Policies.text("HUADIAN_LARGE_SUM-1");
        CaseRunner none = new CaseRunner(Policies.schemeOf(text.substring(0, text.indexOf("\ncases:")) + "\ncases: []\n"));
        none.run();
        assertThat(none.rows().missed()).hasSize(8).contains("entering#7");
    }

    /** Only the cases that read a parameter depend on it: by the row that decides, by the way that a formula takes, or for want of its value. */
    @Test
    @Covers("POL-12")
    void aParameterHasTheCasesThatReadIt() {
        CaseRunner runner = new CaseRunner(Policies.scheme("HUADIAN_LARGE_SUM-1"));
        runner.run();
        Map<String, List<String>> cases = runner.casesByParameter();
        assertThat(cases.get("classBDrugShare")).containsExactly("W3", "W12-POLICY_YEAR", "W12-PER_CLAIM", "E4");
        assertThat(cases.get("specialDrugShare")).containsExactly("W10", "W12-POLICY_YEAR", "W12-PER_CLAIM", "E8");
        assertThat(cases.get("specialDrugClassBShare")).containsExactly("W11", "E8");
        assertThat(cases.get("dialysisCap")).containsExactly(
                "W8", "W9-POLICY_YEAR", "W9-PER_CLAIM", "W12-POLICY_YEAR", "W12-PER_CLAIM", "E7");
        assertThat(cases.get("accumulationMode")).contains("W1a", "E12").doesNotContain("W7-PER_CLAIM", "W7-POLICY_YEAR", "E5b");
        assertThat(cases.get("offsiteAdjustment")).contains("W1a", "E9-OPEN");
        assertThat(cases.get("segments")).doesNotContain("E9-OPEN");
    }

    /** No figure of the large-sum scheme can be mistyped without a case that fails; the worked examples see to it. */
    @Test
    void everyFigureOfTheLargeSumSchemeIsNoticed() {
        for (String policy : List.of("HUADIAN_LARGE_SUM-1", "HUADIAN_LARGE_SUM-2")) {
            MutationReport report = new MutationCheck(Policies.scheme(policy)).run(0, () -> false);
            assertThat(report.total()).as(policy).isEqualTo(29);
            assertThat(report.survivors()).as(policy).isEmpty();
        }
    }

    /** Days of leave are national law, the rest sample figures; each is noticed. */
    @Test
    @Covers("BEN-11")
    void everyFigureOfTheMaternitySampleIsNoticed() {
        assertThat(survivors("BIRTH_SAMPLE-1")).isEmpty();
    }

    /** What no source gives an expectation for, sample figures all of them; a new survivor is a case that is missing. */
    @Test
    void figuresWithoutASourceAreNamed() {
        assertThat(survivors(Policies.WITH_OFFSITE)).containsExactly("@offsiteAdjustment#2", "@offsiteAdjustment#3", "@offsiteAdjustment#6");
        assertThat(survivors("BASIC_SAMPLE-1")).containsExactly(
                "@classBShare#2", "@classBShare#3", "@deductible#2", "@deductible#3", "@deductible#4", "@deductible#5", "@deductible#6",
                "@deductible#7", "@segments#1", "@segments#2", "@segments#4", "@segments#5", "@segments#8", "@segments#9", "@segments#10",
                "@quarterLimit#1", "@quarterLimit#3", "@majorSegments#1", "@majorSegments#2", "@majorLimit#1", "@aidShare#2");
    }

    private static List<String> survivors(String policy) {
        return new MutationCheck(Policies.scheme(policy)).run(0, () -> false).survivors().stream()
                .map(MutationReport.Survivor::figure).distinct().toList();
    }

    /** A case must be able to fail: each changed ratio turns some case red. */
    @Test
    void everyChangedFigureTurnsACaseRed() {
        String text = Policies.text(Policies.WITH_OFFSITE);
        List<String[]> changes = List.of(
                new String[] {"value: 0.20", "value: 0.21"}, new String[] {"value: 430.00", "value: 430.01"},
                new String[] {"rate: 0.85", "rate: 0.86"}, new String[] {"rate: 0.90", "rate: 0.91"},
                new String[] {"rate: 0.95", "rate: 0.96"}, new String[] {"upTo: 50000", "upTo: 50001"},
                new String[] {"upTo: 100000", "upTo: 100001"}, new String[] {"value: 410000.00", "value: 410000.01"},
                new String[] {"by: -10", "by: -11"}, new String[] {"by: -20", "by: -21"},
                new String[] {"mode: HALF_UP", "mode: DOWN"}, new String[] {"value: POLICY_YEAR", "value: PER_CLAIM"});
        for (String[] change : changes) {
            assertThat(text).contains(change[0]);
            BenefitScheme changed = Policies.schemeOf(text.replaceFirst(java.util.regex.Pattern.quote(change[0]), change[1]));
            assertThat(new CaseRunner(changed).run()).as(change[1]).anyMatch(result -> !result.passed());
        }
    }
}
