package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;

/** What is refused when a policy is loaded, and in which words. */
@Covers({"POL-05", "BEN-02"})
class PolicyTextTest {
    private static final String GOOD = Policies.text(Policies.WITH_OFFSITE);

    @Test
    void aKeyThatNobodyKnowsIsRefused() {
        assertThat(faults(GOOD.replace("    unit: 元\n    period: 每次透析", "    unit: 元\n    uprating: cpi\n    period: 每次透析"))).containsExactly(
                "parameters[4].uprating 没有这一项，不能装载。可用的项：type code title unit period source dims yearly values。");
    }

    @Test
    void everyFigureNeedsASource() {
        assertThat(faults(GOOD.replaceFirst("    source: \\{document: PLAN, clause: 赔付计算工作内容·特殊费用计算}\n    values:\n      - \\{from: 2025-01-01, value: 430", "    values:\n      - {from: 2025-01-01, value: 430")))
                .containsExactly("parameters[4].source 须写明来源：文件（document）和条款（clause）。");
        assertThat(faults(GOOD.replaceFirst("document: PLAN", "document: NOBODY")))
                .containsExactly("parameters[0].source.document 来源文件 NOBODY 不在本政策的文件清单（documents）中。");
    }

    @Test
    void anAdjustmentSaysWhetherItIsPointsOrAFactor() {
        assertThat(faults(GOOD.replace("{kind: POINTS, by: -10}", "{by: -10}"))).containsExactly(
                "parameters[7].values[3].value.kind 必填。");
        assertThat(faults(GOOD.replace("{kind: POINTS, by: -10}", "{kind: POINTS, by: -0.10}"))).containsExactly(
                "parameters[7].values[3].value.by 百分点须写成如 -10（降 10 个百分点）；小于 1 的数像是把比例当成了百分点。");
    }

    @Test
    void gapsAndOverlapsAreNamed() {
        assertThat(faults(GOOD.replace("        when: {situation: REFERRAL}", "        when: {situation: NO_PROCEDURE}"))).containsExactly(
                "parameters[7].values 自 2025-01-01 起有两个值同时适用于：就医情形=未履行规定程序自行异地就医(NO_PROCEDURE)。");
        assertThat(faults(GOOD.replace("{from: 2025-01-01, value: 430.00}", "{from: 2025-01-01, to: 2025-07-01, value: 430.00}"))).containsExactly(
                "parameters[4].values 参数“血液透析单次可纳入金额”自 2025-07-01 起没有适用于 — 的值。");
    }

    @Test
    void aTableShowsItsFirstCounterexample() {
        assertThat(faults(GOOD.replace("line.kind: DIALYSIS, direct: false", "line.kind: DIALYSIS, line.category: A, direct: false"))).containsExactly(
                "tables[0] 决策表“进入赔付范围与先行负担”不完备：自 2025-01-01 起没有行适用于 line.kind=DIALYSIS line.category=B direct=false。");
        assertThat(faults(GOOD.replace("{line.kind: DIALYSIS, direct: true}", "{line.kind: DIALYSIS}"))).containsExactly(
                "tables[0] 决策表“进入赔付范围与先行负担”不互斥：自 2025-01-01 起 [#7, #8] 都适用于 line.kind=DIALYSIS line.category=A direct=false。");
    }

    @Test
    void wordsAreOfOutputsThatThereAre() {
        String outputs = "    outputs: [covered, ownFirst]\n";
        assertThat(GOOD).contains(outputs);
        assertThat(faults(GOOD.replaceFirst("(?m)^    words:\\n(      - .*\\n)+", "").replace(
                outputs, outputs + "    words:\n      - {name: nothing, title: 无}\n      - {name: covered}\n"))).containsExactly(
                "tables[0].words[0].name 取值不在允许的范围内，可用的值：covered ownFirst。", "tables[0].words[1].title 必填。");
    }

    @Test
    void formulasAreCheckedBeforeAnythingIsCalculated() {
        assertThat(faults(formula("total - sum(covered) +"))).containsExactly(
                "steps[3].formula 公式没有写完：第 22 个字符之后还缺内容。请补全，例如运算符后面的数或右括号。");
        assertThat(faults(formula("total - * covered"))).singleElement().asString().contains("个字符处无法理解");
        assertThat(faults(formula("total - coverd"))).containsExactly("steps[3].formula 没有名为 coverd 的事实、变量、参数、表或取值。");
        assertThat(faults(formula("total - covered"))).containsExactly("steps[3].formula covered 属于费用明细，整单步骤中只能在 sum 或 any 里使用。");
        assertThat(faults(formula("total - @nothing"))).containsExactly("steps[3].formula 没有名为 @nothing 的事实、变量、参数、表或取值。");
        assertThat(faults(formula("total - system(1)"))).anyMatch(fault -> fault.startsWith("steps[3].formula 没有函数 system"));
        assertThat(faults(formula("if mode = SOMETIMES then total else 0"))).containsExactly(
                "steps[3].formula SOMETIMES 不是该维度的值，可用的值：PER_CLAIM POLICY_YEAR。");
        assertThat(faults(formula("-".repeat(1900) + "total"))).containsExactly("steps[3].formula 公式嵌套过深，至多 60 层。");
    }

    @Test
    void whatIsNoYamlIsToldWithItsPlace() {
        BusinessException problem = problem("scheme: [\n");
        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED);
        assertThat(problem.params().toString()).contains("line=2");
        assertThat(problem("a: &x [1]\nb: *x").type()).isIn(ProblemType.INVALID, ProblemType.MALFORMED);
        assertThat(problem("").type()).isEqualTo(ProblemType.MALFORMED);
    }

    @Test
    void jsonIsReadAsWell() {
        assertThat(problem("{\"scheme\": \"X\", \"title\": \"x\", \"nonsense\": 1}").errors()).anyMatch(error ->
                error.path().equals("nonsense") && error.key().equals("field.policy.key"));
    }

    @Test
    void openValuesAreNamedUnlessTheVersionDoesNotCoverThem() {
        assertThat(PolicyProgram.compile(PolicyReader.read(Policies.text("HUADIAN_LARGE_SUM-1"))).open()).isEmpty();
        List<String> open = PolicyProgram.compile(PolicyReader.read(Policies.text("HUADIAN_LARGE_SUM-2"))).open().stream()
                .map(error -> ProblemTexts.error(Locale.CHINESE, error)).toList();
        assertThat(open).hasSize(5).contains(
                "参数“异地就医赔付比例调整”在 就医情形=转诊转院异地就医(REFERRAL) 的值尚未填写，须先由主管部门确认并填写后才能生效。");
    }

    private static String formula(String formula) {
        return GOOD.replace("formula: total - sum(covered)\n", "formula: \"" + formula + "\"\n");
    }

    private static List<String> faults(String text) {
        return problem(text).errors().stream().map(error -> error.path() + " " + ProblemTexts.error(Locale.CHINESE, error)).toList();
    }

    private static BusinessException problem(String text) {
        return catchThrowableOfType(BusinessException.class, () -> PolicyProgram.compile(PolicyReader.read(text)));
    }
}
