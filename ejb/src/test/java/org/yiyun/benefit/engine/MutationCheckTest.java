package org.yiyun.benefit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.policy.MutationReport;
import org.yiyun.policy.MutationReport.Survivor;
import org.yiyun.policy.engine.Mutation;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.PolicyReader;

/** A wrong figure has to make a case fail; if it does not, a case is missing. */
class MutationCheckTest {
    private static final String ENDS = Policies.text("ends");

    @Test
    void changesEachFigureALittle() {
        assertThat(Mutation.of(PolicyProgram.compile(PolicyReader.read(ENDS))).stream().map(MutationCheckTest::line)).containsExactly(
                "@deductible#1  300.00 301.00", "@segments#1 第 1 段比例 0.50 0.51", "@segments#1 第 1 段上界 1000 1001",
                "@segments#1 第 2 段比例 0.80 0.81", "@limit#1  4000.00 4001.00", "@unused#1  0.10 0.11", "bands#1 [0,5000]，bonus 0 1",
                "bands#2 (5000,)，bonus 10 11");
        assertThat(mutated("value: 0.10", "value: 1")).contains("@unused#1  1 0.99");
        assertThat(mutated("then: {bonus: 10}", "then: {bonus: total * 0.002}")).contains("bands#2 (5000,)，bonus total * 0.002 (total * 0.002) * 0.99");
        assertThat(mutated("rate: 0.50", "rate: 0.80")).doesNotContain("@segments#1 第 1 段上界 1000 1001");
    }

    @Test
    void aChangedRatioTurnsACaseRedAndAFigureThatNoCaseTouchesSurvives() {
        MutationReport report = check(ENDS);
        assertThat(report.total()).isEqualTo(8);
        assertThat(report.killed()).isEqualTo(5);
        assertThat(report.survivors()).containsExactly(
                new Survivor("@limit#1", "年度限额", "", "4000.00", "4001.00", "S7-limit-1-BELOW"),
                new Survivor("@unused#1", "无人使用的比例", "", "0.10", "0.11", null),
                new Survivor("bands#2", "大额加付 #2", "(5000,)，bonus", "10", "11", "S6-total-5000-ABOVE"));
    }

    /** A case that stands at the figure but looks at something else lets a wrong one pass. */
    @Test
    void aCaseThatExpectsNothingNoticesNothing() {
        MutationReport report = check(ENDS.replace("{payout: 1060.00}", "{total: 2000.00}"));
        assertThat(report.killed()).isZero();
        assertThat(report.survivors()).hasSize(8).first()
                .isEqualTo(new Survivor("@deductible#1", "起付标准", "", "300.00", "301.00", "S2-deductible-1-ABOVE"));
    }

    /** A case that fails anyway proves nothing. */
    @Test
    void aCaseThatFailsAlreadyDoesNotCount() {
        assertThat(check(ENDS.replace("payout: 1060.00", "payout: 1.00")).killed()).isZero();
    }

    @Test
    void tellsWhatTheCasesMeet() {
        MutationReport report = check(ENDS.replace("formula: total - deducted", "formula: if total > 3000 then total - deducted else total - deducted"));
        assertThat(report.coverage().rows().missed()).containsExactly("bands#2");
        assertThat(report.coverage().rows().met()).isEqualTo(1);
        assertThat(report.coverage().branches().total()).isEqualTo(2);
        assertThat(report.coverage().branches().missed()).containsExactly("S3 if (total > 3000) then");
        assertThat(report.coverage().boundaries().total()).isEqualTo(15);
        assertThat(report.coverage().boundaries().missed()).hasSize(15);
    }

    private static List<String> mutated(String before, String after) {
        return Mutation.of(PolicyProgram.compile(PolicyReader.read(ENDS.replace(before, after)))).stream().map(MutationCheckTest::line).toList();
    }

    private static MutationReport check(String text) {
        return new MutationCheck(Policies.schemeOf(text)).run();
    }

    private static String line(Mutation mutation) {
        return mutation.figure() + " " + mutation.where() + " " + mutation.before() + " " + mutation.after();
    }
}
