package org.yiyun.benefit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.policy.MutationReport;
import org.yiyun.policy.MutationReport.Survivor;
import org.yiyun.policy.engine.Mutation;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.testing.Covers;

/** A wrong figure has to make a case fail; if it does not, a case is missing. */
@Covers("POL-05")
class MutationCheckTest {
    private static final String ENDS = Policies.text("ends");

    @Test
    void changesEachFigureALittle() {
        assertThat(Mutation.of(PolicyProgram.compile(PolicyReader.read(ENDS))).stream().map(MutationCheckTest::line)).containsExactly(
                "@deductible#1  300.00 301.00", "@segments#1 第 1 段比例 0.50 0.51", "@segments#1 第 1 段上界 1000 1001",
                "@segments#1 第 2 段比例 0.80 0.81", "@limit#1  4000.00 4001.00", "@unused#1  0.10 0.11",
                "bands#1 总费用 [0,5000]，bonus 0 1", "bands#2 总费用 (5000,)，bonus 10 11");
        assertThat(mutated("value: 0.10", "value: 1")).contains("@unused#1  1 0.99");
        assertThat(mutated("then: {bonus: 10}", "then: {bonus: total * 0.002}"))
                .contains("bands#2 总费用 (5000,)，bonus total * 0.002 (total * 0.002) * 0.99");
        assertThat(mutated("rate: 0.50", "rate: 0.80")).doesNotContain("@segments#1 第 1 段上界 1000 1001");
    }

    @Test
    void aChangedRatioTurnsACaseRedAndAFigureThatNoCaseTouchesSurvives() {
        MutationReport report = check(ENDS);
        assertThat(report.total()).isEqualTo(8);
        assertThat(report.killed()).isEqualTo(5);
        assertThat(report.survivors()).containsExactly(
                new Survivor("@limit#1", "年度限额", "", "4000.00", "4001.00", "S7-limit-1-BELOW",
                        "年度限额由 4000.00 改为 4001.00，没有案例发现；采纳界限案例 S7-limit-1-BELOW 后可以发现。"),
                new Survivor("@unused#1", "无人使用的比例", "", "0.10", "0.11", null,
                        "无人使用的比例由 0.10 改为 0.11，没有案例发现；请为它编写案例。"),
                new Survivor("bands#2", "大额加付第 2 行", "总费用 (5000,)，bonus", "10", "11", "S6-total-5000-ABOVE",
                        "大额加付第 2 行（总费用 (5000,)，bonus）由 10 改为 11，没有案例发现；采纳界限案例 S6-total-5000-ABOVE 后可以发现。"));
    }

    /** A case that stands at the figure but looks at something else lets a wrong one pass. */
    @Test
    void aCaseThatExpectsNothingNoticesNothing() {
        MutationReport report = check(ENDS.replace("{payout: 1060.00}", "{total: 2000.00}"));
        assertThat(report.killed()).isZero();
        assertThat(report.survivors()).hasSize(8).first().isEqualTo(new Survivor(
                "@deductible#1", "起付标准", "", "300.00", "301.00", "S2-deductible-1-ABOVE",
                "起付标准由 300.00 改为 301.00，没有案例发现；采纳界限案例 S2-deductible-1-ABOVE 后可以发现。"));
    }

    /** A case that fails anyway proves nothing. */
    @Test
    void aCaseThatFailsAlreadyDoesNotCount() {
        assertThat(check(ENDS.replace("payout: 1060.00", "payout: 1.00")).killed()).isZero();
    }

    @Test
    void tellsWhatTheCasesMeet() {
        MutationReport report = check(ENDS.replace(
                "formula: total - deducted", "formula: if total > 3000 then total - deducted else total - deducted"));
        assertThat(report.coverage().rows().missed()).containsExactly("bands#2");
        assertThat(report.coverage().rows().met()).isEqualTo(1);
        assertThat(report.coverage().branches().total()).isEqualTo(2);
        assertThat(report.coverage().branches().missed()).containsExactly("S3 if (total > 3000) then");
        assertThat(report.coverage().boundaries().total()).isEqualTo(15);
        assertThat(report.coverage().boundaries().missed()).hasSize(15);
    }

    /** What there is no time for is named; going on with it piece by piece tells the same as all at once. */
    @Test
    void leavesOutAndNamesWhatThereIsNoTimeForAndGoesOnWithIt() {
        MutationReport all = check(ENDS);
        MutationCheck check = new MutationCheck(Policies.schemeOf(ENDS));
        Iterator<Boolean> late = List.of(false, false, true).iterator();
        MutationReport first = check.run(0, late::next);
        assertThat(first).isEqualTo(new MutationReport(
                all.coverage(), 8, 0, 3, List.of(), 3, List.of("@segments#1", "@limit#1", "@unused#1", "bands#1", "bands#2")));
        List<Survivor> survivors = new ArrayList<>();
        int killed = 0;
        for (Integer next = 0; next != null;) {
            MutationReport part = check.run(next, () -> true);
            assertThat(part.tried()).isEqualTo(1);
            survivors.addAll(part.survivors());
            killed += part.killed();
            next = part.next();
        }
        assertThat(survivors).isEqualTo(all.survivors());
        assertThat(killed).isEqualTo(all.killed());
        assertThat(check.run(9, () -> false)).isEqualTo(new MutationReport(all.coverage(), 8, 8, 0, List.of(), null, List.of()));
    }

    /** What a value of a dimension means is not in its code. */
    @Test
    void tellsValuesOfDimensionsByTheirTitles() {
        assertThat(Mutation.of(Policies.scheme("HUADIAN_LARGE_SUM-1").program()).stream().map(MutationCheckTest::line))
                .contains("@accumulationMode#1  保单年度累计 按单");
        assertThat(Mutation.of(Policies.scheme("BASIC_SAMPLE-1").program()).stream().map(MutationCheckTest::line))
                .contains("admissions#1 年度内第几次住院 1，年度内住院次序 首次 第二次");
    }

    private static List<String> mutated(String before, String after) {
        return Mutation.of(PolicyProgram.compile(PolicyReader.read(ENDS.replace(before, after)))).stream().map(MutationCheckTest::line).toList();
    }

    private static MutationReport check(String text) {
        return new MutationCheck(Policies.schemeOf(text)).run(0, () -> false);
    }

    private static String line(Mutation mutation) {
        return mutation.figure() + " " + mutation.where() + " " + mutation.before() + " " + mutation.after();
    }
}
