package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.pdf.PdfWords;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.policy.DraftPolicy;
import org.yiyun.policy.engine.Crossing;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** Bills of stays that cross the end of a policy year, kept, taken back and worked out again. */
@Covers({"BEN-04", "BEN-14"})
class StayPgTest {
    private static final String BASIC = "BASIC_SAMPLE";
    private static final String PERSON = "11010519491231002X";
    private static final Caller CLERK = TestCallers.staff("clerk", Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE, Permission.POLICY_READ);
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller BUREAU = TestCallers.staff(
            "bureau", Permission.POLICY_READ, Permission.POLICY_PUBLISH, Permission.POLICY_CONFIRM);
    private static final LocalDate TOLD = LocalDate.of(2026, 1, 5);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(db);

    @BeforeEach
    void ship() {
        policy.ship();
    }

    @Test
    void aSplitStayIsExplainedPartByPart() {
        String number = settle(BASIC, TOLD, stay("500.00 2025-12-28", "19500.00 2026-01-02")).bill().number();

        BillDetails details = as(CLERK, () -> policy.bill.get(number));

        assertThat(details.bill().on()).isEqualTo("2026-01-05");
        assertThat(details.result()).isNotNull();
        assertThat(details.result().payout()).isEqualTo("15820.00").isEqualTo(details.bill().payout());
        assertThat(details.result().stay()).isEqualTo(new BenefitStay(
                LocalDate.of(2025, 12, 28), LocalDate.of(2026, 1, 5), Crossing.Rule.SPLIT,
                "《基本医疗保险示例方案（演示用）》第十二条（跨年度住院按费用日期分年度计算，起付只扣一次，分段连续计算，限额各归各年）",
                List.of(part("2025-12-28", "2025-12-31", 2025, 1, "500.00", "0.00"), part("2026-01-01", "2026-01-05", 2026, 2, "19500.00", "15820.00"))));
        assertThat(details.result().billSteps()).filteredOn(step -> step.step().equals("STAY")).extracting(BenefitResult.Step::explanation)
                .containsExactly(
                        "跨年度住院：2025-12-28 入院、2026-01-05 出院，跨 2025、2026 年度，按费用日期在年度末拆分计算。第 1 部分（共 2 部分）：2025-12-28 至 2025-12-31 的费用 1 行，"
                                + "按 2025-12-31 有效的参数计算，计入 2025 年度的累计和限额。本次住院已扣起付、本次住院已进入分段的费用、本次住院个人账户已支付由各部分合并计算。"
                                + "依据" + details.result().stay().source() + "。",
                        "跨年度住院：2025-12-28 入院、2026-01-05 出院，跨 2025、2026 年度，按费用日期在年度末拆分计算。第 2 部分（共 2 部分）：2026-01-01 至 2026-01-05 的费用 1 行，"
                                + "按 2026-01-05 有效的参数计算，计入 2026 年度的累计和限额。接前面部分：本次住院已扣起付 500.00 元、本次住院已进入分段的费用 0.00 元、"
                                + "本次住院个人账户已支付 0.00 元。依据" + details.result().stay().source() + "。");
        assertThat(details.result().lineSteps()).extracting(BenefitResult.Step::line).containsExactly(1, 1, 2, 2);
        assertThat(details.accounts()).filteredOn(account -> account.code().equals("pooled"))
                .extracting(account -> account.period() + " " + account.amount()).containsExactly("2025 0.00", "2026 15820.00");
        String sheet = String.join("", PdfWords.of(as(CLERK, () -> policy.bill.sheet(number, BillSheet.Format.PDF)).content())).replaceAll("\\s", "");
        assertThat(sheet).contains("第2部分（共2部分）");
    }

    /** E11 across years: the bill of December changes the part of December alone, and its end changes it back. */
    @Test
    void anotherBillOfTheOldYearComesAndGoes() {
        String stay = settle(BASIC, TOLD, stay("10800.00 2025-12-31", "10000.00 2026-01-01")).bill().number();

        BillChange late = settle(BASIC, LocalDate.of(2025, 12, 30), opening("290000.00", "8750.00"));

        assertThat(late.bill().payout()).isEqualTo("7000.00");
        assertThat(late.changed()).containsExactly(new BillChange.Changed(
                stay, new BigDecimal("16500.00"), new BigDecimal("16000.00"), new BigDecimal("-500.00")));
        assertThat(as(CLERK, () -> policy.bill.get(stay)).result().stay().parts()).extracting(part -> part.year() + " " + part.payout())
                .containsExactly("2025 7500.00", "2026 8500.00");
        BillChange gone = as(CLERK, () -> policy.settling.cancel(late.bill().number(), "错录"));
        assertThat(gone.changed()).extracting(BillChange.Changed::difference).containsExactly(new BigDecimal("500.00"));
        BillDetails again = as(CLERK, () -> policy.bill.get(stay));
        assertThat(again.history()).extracting(outcome -> outcome.payout().toString()).containsExactly("16500.00", "16000.00", "16500.00");
        assertThat(again.result().payout()).isEqualTo(again.bill().payout());
        BillChange all = as(CLERK, () -> policy.settling.cancel(stay, "错录"));
        assertThat(all.bill().payout()).isEqualTo("0.00");
        assertThat(as(CLERK, () -> policy.bill.get(stay)).accounts()).isEmpty();
    }

    /** Each part is decided by the version in force on its own day, for good. */
    @Test
    void eachPartKeepsTheVersionOfItsDay() {
        publishFrom2026("rate: 0.80}, {rate: 0.85}", "rate: 0.70}, {rate: 0.85}");
        String number = settle(BASIC, TOLD, stay("1800.00 2025-12-31", "1000.00 2026-01-01")).bill().number();
        publishFrom2026("rate: 0.80}, {rate: 0.85}", "rate: 0.60}, {rate: 0.85}");

        BenefitResult result = as(CLERK, () -> policy.bill.get(number)).result();

        assertThat(result.payout()).isEqualTo("1500.00");
        assertThat(result.stay().parts()).extracting(part -> part.version() + " " + part.payout()).containsExactly("1 800.00", "2 700.00");
        assertThat(result.steps()).extracting(BenefitResult.Step::version).containsOnly(1, 2);
        assertThat(db.<Object>inTransaction(em -> em.createNativeQuery("select part_versions[1] || '-' || part_versions[2] || ' ruled by ' || ruling_version from benefit_bill")
                .getSingleResult())).isEqualTo("1-2 ruled by 2");
    }

    /** The same, asked without keeping anything; a draft does not decide what lies before its first day. */
    @Test
    void aQuestionIsAnsweredAlike() {
        CalculateBenefit question = new CalculateBenefit(BASIC, TOLD, null, null, stay("1800.00 2025-12-31", "1000.00 2026-01-01"));
        assertThat(as(CLERK, () -> policy.benefits.calculate(question)).stay().parts()).extracting(part -> part.version() + " " + part.payout())
                .containsExactly("1 800.00", "1 800.00");
        int draft = draftFrom2026("rate: 0.80}, {rate: 0.85}", "rate: 0.70}, {rate: 0.85}");
        CalculateBenefit tried = new CalculateBenefit(BASIC, TOLD, null, draft, question.body());
        assertThat(as(CLERK, () -> policy.benefits.calculate(tried)).stay().parts()).extracting(part -> part.version() + " " + part.payout())
                .containsExactly("1 800.00", "2 700.00");
        BenefitComparison both = as(CLERK, () -> policy.benefits.compare(question, tried));
        assertThat(both.words()).contains("基金支付由 1,600.00 元变为 1,500.00 元，减少 100.00 元；个人负担由 1,200.00 元变为 1,300.00 元，增加 100.00 元。");
    }

    @Test
    void aComparisonNamesTheDaysThatWereToldOtherwise() {
        Map<String, Object> later = stay("1800.00 2026-01-02", "1000.00 2026-01-02");
        BenefitComparison both = as(CLERK, () -> policy.benefits.compare(
                new CalculateBenefit(BASIC, TOLD, null, null, stay("1800.00 2025-12-31", "1000.00 2026-01-02")),
                new CalculateBenefit(BASIC, TOLD, null, null, later)));
        assertThat(both.inputs()).containsExactly(new BenefitComparison.Input("claim.lines[0].on", "第 1 行 发生日期", "2025-12-31", "2026-01-02"));
        assertThat(both.right().stay().parts()).singleElement().satisfies(part -> assertThat(part.year()).isEqualTo(2026));
    }

    /** The large-sum scheme counts a stay on its day of discharge, whatever day the bill names. */
    @Test
    void oneOfTheLargeSumSchemeIsOfTheYearOfDischarge() {
        String number = settle("HUADIAN_LARGE_SUM", LocalDate.of(2025, 12, 31), stay("30000.00 -")).bill().number();

        BillDetails details = as(CLERK, () -> policy.bill.get(number));

        assertThat(details.bill().on()).isEqualTo("2026-01-05");
        assertThat(details.accounts()).extracting(account -> account.code() + " " + account.period()).containsExactly("eligible 2026", "paid 2026");
        assertThat(details.result().billSteps().get(0).explanation()).isEqualTo(
                "跨年度住院：2025-12-28 入院、2026-01-05 出院，跨 2025、2026 年度，按出院日计算：按 2026-01-05 有效的参数计算，计入 2026 年度的累计和限额。"
                        + "依据《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》赔付计算工作内容·本地住院费用计算（疑点 A4）。");
    }

    @Test
    void theSameStayIsNotKeptTwiceAndAFaultSaysWhatToDo() {
        settle(BASIC, TOLD, stay("10800.00 2025-12-31", "10000.00 2026-01-01"));
        // another day of settlement does not make it another stay
        assertThat(refused(LocalDate.of(2026, 1, 9), stay("10800.00 2025-12-31", "10000.00 2026-01-01"))).startsWith("claim ");
        assertThat(refused(TOLD, stay("10800.00 2025-12-31", "10000.00 -"))).isEqualTo(
                "claim.lines[1].on 这次住院跨年度，按政策要按费用日期拆分：请填写每一行的费用日期，须在 2025-12-28 至 2026-01-05 之间。");
        // a beginning may not lie behind the first part
        assertThat(refused(LocalDate.of(2025, 12, 31), opening("1.00", "1.00"))).startsWith("priorYear ");
        assertThatThrownBy(() -> db.sql("update benefit_bill set part_versions = array[1]")).hasMessageContaining("ck_benefit_bill_parts");
    }

    private String refused(LocalDate on, Map<String, Object> body) {
        BusinessException fault = catchThrowableOfType(BusinessException.class, () -> settle(BASIC, on, body));
        return fault.errors().get(0).path() + " " + ProblemTexts.error(Locale.CHINESE, fault.errors().get(0));
    }

    private static BenefitStay.Part part(String from, String to, int year, int line, String total, String payout) {
        BigDecimal all = new BigDecimal(total);
        BigDecimal paid = new BigDecimal(payout);
        return new BenefitStay.Part(
                LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(to), year, 1, List.of(line), all, all, paid, all.subtract(paid));
    }

    private void publishFrom2026(String old, String changed) {
        policy.time.advance(Duration.ofMinutes(1));
        int version = draftFrom2026(old, changed);
        as(ANALYST, () -> policy.service.test(BASIC, version));
        as(ANALYST, () -> policy.service.submit(BASIC, version, ""));
        as(BUREAU, () -> policy.service.approve(BASIC, version, ""));
        as(BUREAU, () -> policy.service.publish(BASIC, version, ""));
    }

    private int draftFrom2026(String old, String changed) {
        String text = Policies.text("BASIC_SAMPLE-1");
        String content = text.substring(0, text.indexOf("\ncases:")).replace("effective: 2025-01-01", "effective: 2026-01-01")
                .replace("claim.institution.level: \"3\", person.type: EMPLOYED}, value: [{upTo: 10000, " + old, "claim.institution.level: \"3\", person.type: EMPLOYED}, value: [{upTo: 10000, " + changed)
                + """

                cases:
                  - name: one
                    title: 新比例
                    source: 测试
                    claims:
                      - on: 2026-02-10
                        person: {type: EMPLOYED}
                        claim: {kind: INPATIENT, institution: {level: "3", local: true}, lines: [{kind: DRUG, category: A, amount: 800.00}]}
                        expect: {payout: 0.00}
                """;
        return as(ANALYST, () -> policy.service.draft(new DraftPolicy(BASIC, content, "调整比例", null))).version();
    }

    private BillChange settle(String scheme, LocalDate on, Map<String, Object> body) {
        return as(CLERK, () -> policy.settling.settle(new SettleBill(scheme, PERSON, on, body)));
    }

    private static Map<String, Object> opening(String pooled, String amount) {
        Map<String, Object> body = new LinkedHashMap<>(Policies.body(List.of(Policies.line("DRUG", "A", new BigDecimal(amount)))));
        body.put("person", Map.of("type", "EMPLOYED"));
        body.put("priorYear", Map.of("pooled", new BigDecimal(pooled)));
        ((Map<?, ?>) body.get("claim")).remove("kind");
        @SuppressWarnings("unchecked") Map<String, Object> claim = (Map<String, Object>) body.get("claim");
        claim.put("kind", "SPECIAL_OUTPATIENT");
        return body;
    }

    /** @param lines amount and day, - for none */
    private static Map<String, Object> stay(String... lines) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            Map<String, Object> one = Policies.line("DRUG", "A", new BigDecimal(parts[0]));
            if (!parts[1].equals("-")) {
                one.put("on", parts[1]);
            }
            told.add(one);
        }
        Map<String, Object> body = Policies.body(told);
        @SuppressWarnings("unchecked") Map<String, Object> claim = (Map<String, Object>) body.get("claim");
        claim.put("admittedOn", "2025-12-28");
        claim.put("dischargedOn", "2026-01-05");
        return Policies.with(body, "person", Map.of("type", "EMPLOYED"));
    }
}
