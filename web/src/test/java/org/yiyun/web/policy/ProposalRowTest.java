package org.yiyun.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.CaseCoverage;
import org.yiyun.policy.CaseCoverage.Covered;
import org.yiyun.policy.CaseProposal;
import org.yiyun.policy.MutationReport;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyReader;

/** A proposed case as a person reads it who has to say whether it is right. */
class ProposalRowTest {
    @Test
    void tellsTheBillAndWhatIsExpectedInTheWordsOfThePolicy() throws IOException {
        Map<String, Object> claim = Map.of("kind", "INPATIENT", "institution", Map.of("level", "3", "local", true), "lines", List.of(
                Map.of("kind", "DRUG", "category", "A", "amount", new BigDecimal("20000.00")), Map.of("kind", "ITEM")));
        Map<String, Object> body = Map.of("priorYear", Map.of("pooled", new BigDecimal("284180.00")), "claim", claim);
        Map<String, BigDecimal> expect = new LinkedHashMap<>();
        expect.put("payout", new BigDecimal("15820.00"));
        expect.put("parts.pooled", new BigDecimal("15819.00"));
        expect.put("values.majorDue", new BigDecimal("0.0060"));
        expect.put("parts.nobody", BigDecimal.ONE);
        ProposalRow row = new ProposalRow(
                definition(), new CaseProposal("X-AT", "", "", LocalDate.EPOCH, body, expect, null), Texts.CHINESE);
        assertThat(row.getBill()).containsExactly(
                "就医类型 住院，机构级别 三级，本地定点机构 是，本年度统筹已支付 284180.00", "费用类别 药品，目录类别 甲类，金额 20000.00", "费用类别 诊疗项目");
        assertThat(row.getAmounts()).containsExactly("基金支付 15820.00", "统筹基金 15819.00", "大病应付 0.0060", "parts.nobody 1");
    }

    @Test
    void tellsWhatIsMissedAndNothingElse() {
        CaseCoverage coverage = new CaseCoverage(
                new Covered(8, List.of("entering#7", "entering#8")), new Covered(2, List.of()), new Covered(3, List.of("S6-AT", "S7-AT")),
                Map.of("S6-AT", "统筹限额 300000.00，恰好"), List.of("S9", "S10"));
        assertThat(CoverageWords.missed(coverage, Texts.CHINESE)).containsExactly(
                "决策表共 8 行，2 行没有案例：entering#7、entering#8", "界限及其上下一分共 3 处，2 处没有案例：统筹限额 300000.00，恰好；S7-AT",
                "另有 2 处界限计算量太大，没有找到案例，请自行编写：S9、S10");
        assertThat(CoverageWords.missed(coverage, Locale.ENGLISH)).hasSize(3).first()
                .isEqualTo("2 of 8 rows have no case: entering#7、entering#8");
    }

    /** Nothing while all has been tried; else how far it came, and what is left, the first twenty by name. */
    @Test
    void tellsWhichPartWasCheckedAndWhatIsLeft() {
        assertThat(CoverageWords.part(report(0, 8, null, List.of()), Texts.CHINESE)).isEmpty();
        assertThat(CoverageWords.part(report(2, 3, 5, List.of("@limit#1", "bands#2")), Texts.CHINESE)).containsExactly(
                "每次最多检查 10 秒：本次检查了第 3 至 5 处改动，共 8 处。", "其余 3 处还没有检查，涉及：@limit#1、bands#2。");
        assertThat(CoverageWords.part(report(5, 3, null, List.of()), Texts.CHINESE)).containsExactly("每次最多检查 10 秒：本次检查了第 6 至 8 处改动，共 8 处。");
        List<String> many = IntStream.rangeClosed(1, 21).mapToObj(row -> "r#" + row).toList();
        assertThat(CoverageWords.part(report(0, 1, 1, many), Texts.CHINESE).get(1)).endsWith("r#19、r#20 等。");
    }

    private static MutationReport report(int skipped, int killed, @Nullable Integer next, List<String> untried) {
        Covered nothing = new Covered(0, List.of());
        return new MutationReport(new CaseCoverage(nothing, nothing, nothing, Map.of(), List.of()), 8, skipped, killed, List.of(), next, untried);
    }

    private static PolicyDefinition definition() throws IOException {
        try (var file = ProposalRowTest.class.getResourceAsStream("/policies/BASIC_SAMPLE-1.yaml")) {
            return PolicyReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
