package org.yiyun.benefit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BenefitComparison.Amount;
import org.yiyun.benefit.BenefitComparison.Input;
import org.yiyun.benefit.BenefitComparison.StepPair;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.benefit.ExampleRow;
import org.yiyun.benefit.ExampleService;
import org.yiyun.benefit.ExampleTickets;
import org.yiyun.benefit.ExampleView;
import org.yiyun.benefit.PolicyFixture;
import org.yiyun.benefit.SaveExample;
import org.yiyun.benefit.SettleBill;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** An answer about a claim is explained by another case beside it. */
@Covers("CONS-04")
class ComparisonPgTest {
    private static final String SCHEME = "BASIC_SAMPLE";
    private static final LocalDate DAY = LocalDate.of(2025, 2, 10);
    private static final Caller DESK = TestCallers.staff("desk", Permission.POLICY_READ, Permission.TICKET_OPEN);
    private static final Caller CLERK = TestCallers.staff("clerk", Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE);
    private static final ExampleTickets TICKETS = number -> number.startsWith("T") && !Callers.current().name().equals("stranger");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(db);
    private final ExampleService examples = db.bean(ExampleService.class, new ExampleService(new ExampleDesk(
            db.em(), policy.questions, List.of(TICKETS), new AuditService(policy.time.business(), db.em()), policy.time.business())));

    @BeforeEach
    void ship() {
        policy.ship();
        db.sql("alter sequence benefit_example_seq restart");
    }

    @Test
    void saysInWordsWhatAnotherLevelWouldHaveComeTo() {
        var comparison = compare(claim("EMPLOYED", "3", "20000.00"), claim("EMPLOYED", "2", "20000"));

        assertThat(comparison.inputs()).containsExactly(new Input("claim.institution.level", "机构级别", "三级", "二级"));
        assertThat(comparison.amounts()).filteredOn(Amount::differs).containsExactly(
                amount("payout", "payout", "15820.00", "17050.00", "1230.00"), amount("selfPay", "selfPay", "4180.00", "2950.00", "-1230.00"),
                amount("pooled", "统筹基金", "15820.00", "17050.00", "1230.00"),
                amount("inScopeSelf", "政策范围内个人负担", "4180.00", "2950.00", "-1230.00"));
        assertThat(comparison.words()).containsExactly(
                "两种情形的不同：机构级别由“三级”变为“二级”。",
                "起付：起付标准由 800.00 元变为 500.00 元；结果由 800.00 元变为 500.00 元，减少 300.00 元。",
                "统筹分段应付：统筹分段支付比例由 10,000.00 元以内 80%，以上 85%变为 10,000.00 元以内 85%，以上 90%；"
                        + "结果由 15,820.00 元变为 17,050.00 元，增加 1,230.00 元。",
                "基金支付由 15,820.00 元变为 17,050.00 元，增加 1,230.00 元；个人负担由 4,180.00 元变为 2,950.00 元，减少 1,230.00 元。");
    }

    @Test
    void alignsStepsAndMarksWhereTheyPart() {
        var comparison = compare(claim("EMPLOYED", "3", "20000.00"), claim("RETIRED", "3", "20000.00", "100.00"));

        assertThat(comparison.inputs()).extracting(Input::title, Input::left, Input::right).containsExactly(
                tuple("人员类别", "在职", "退休"), tuple("第 2 行 费用类别", null, "药品"), tuple("第 2 行 目录类别", null, "甲类"),
                tuple("第 2 行 金额", null, "100.00 元"));
        assertThat(comparison.billSteps()).filteredOn(pair -> !pair.differs()).extracting(StepPair::step)
                .contains("S3b", "S3c", "S4a", "S4", "S5a", "S5b", "S8").doesNotContain("S3a", "S5");
        assertThat(comparison.lineSteps()).filteredOn(StepPair::differs).extracting(StepPair::step, StepPair::line, StepPair::left, StepPair::words)
                .containsExactly(tuple("S1", 2, null, "只有第二种情形有这一步"), tuple("S2", 2, null, "只有第二种情形有这一步"));
        assertThat(comparison.lineSteps()).extracting(StepPair::step, StepPair::line)
                .containsExactly(tuple("S1", 1), tuple("S1", 2), tuple("S2", 1), tuple("S2", 2));
    }

    @Test
    void findsNoDifferenceWhereThereIsNone() {
        var comparison = compare(claim("EMPLOYED", "3", "20000.00"), claim("EMPLOYED", "3", "20000"));
        assertThat(comparison.inputs()).isEmpty();
        assertThat(comparison.steps()).noneMatch(StepPair::differs);
        assertThat(comparison.words()).containsExactly(
                "两种情形填写的内容相同。", "基金支付都是 15,820.00 元；个人负担都是 4,180.00 元。");
    }

    @Test
    void tellsAFaultOfTheRightSideByItsPath() {
        assertThat(refused(() -> compare(claim("EMPLOYED", "3", "20000.00"), claim("EMPLOYED", "9", "20000.00"))).errors())
                .extracting(FieldError::path).containsExactly("right.claim.institution.level");
        var before = new CalculateBenefit(SCHEME, LocalDate.of(2020, 1, 1), null, null, claim("EMPLOYED", "3", "1.00").body());
        assertThat(refused(() -> compare(claim("EMPLOYED", "3", "1.00"), before)).errors()).extracting(FieldError::path)
                .containsExactly("right.on");
    }

    /** A misspelt accumulation would count as nothing: it is told wherever something is asked or kept. */
    @Test
    void tellsAnAccumulationThatThePolicyHasNot() {
        CalculateBenefit known = claim("EMPLOYED", "3", "20000.00");
        Map<String, Object> body = new LinkedHashMap<>(known.body());
        body.put("priorYear", Map.of("poled", new BigDecimal("1.00")));
        CalculateBenefit misspelt = new CalculateBenefit(SCHEME, DAY, null, null, body);
        Map<String, Object> allowed = Map.of("allowed", "aidPaid majorEligible majorPaid pooled quarterEligible");
        assertThat(refused(() -> as(DESK, () -> policy.benefits.calculate(misspelt))).errors())
                .containsExactly(new FieldError("priorYear.poled", "field.benefit.prior", allowed));
        assertThat(refused(() -> compare(known, misspelt)).errors())
                .containsExactly(new FieldError("right.priorYear.poled", "field.benefit.prior", allowed));
        assertThat(refused(() -> as(DESK, () -> examples.save(new SaveExample("示例", null, misspelt, null)))).errors())
                .containsExactly(new FieldError("priorYear.poled", "field.benefit.prior", allowed));
        assertThat(refused(() -> as(DESK, () -> examples.save(new SaveExample("示例", null, known, misspelt)))).errors())
                .containsExactly(new FieldError("right.priorYear.poled", "field.benefit.prior", allowed));
        assertThat(as(DESK, () -> examples.list(10))).isEmpty();
    }

    @Test
    void comparesBillsThatWereSettled() {
        var one = settle("80000.00");
        var other = settle("40000.00");
        var comparison = as(CLERK, () -> policy.bill.compare(one, other));
        assertThat(comparison.words()).first().isEqualTo("两种情形的不同：第 1 行 金额由“80,000.00 元”变为“40,000.00 元”。");
        assertThat(comparison.left().payout()).isEqualTo("69500.00");
        assertThat(comparison.right().payout()).as("after what had accumulated").isEqualTo("37000.00");
        as(CLERK, () -> policy.settling.cancel(one, "误"));
        assertThat(refused(() -> as(CLERK, () -> policy.bill.compare(other, one))).type()).isEqualTo(ProblemType.CONFLICT);
        assertThat(refused(() -> as(CLERK, () -> policy.bill.compare(other, "B1"))).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void isKeptWithoutAnybodysNameAndTiedToConsultations() {
        var kept = as(DESK, () -> examples.save(new SaveExample(
                " 三级与二级 ", null, claim("EMPLOYED", "3", "20000.00"), claim("EMPLOYED", "2", "20000.00"))));
        assertThat(kept.number()).isEqualTo("SL-20261125-0001");
        ticket("T20261125-000001");
        ticket("T20261125-000002");
        for (var number : List.of("T20261125-000002", "T20261125-000001", "T20261125-000002")) {
            Callers.runAs(DESK, () -> examples.link(kept.number(), number));
        }
        var seen = as(DESK, () -> examples.get(kept.number()));
        assertThat(seen).usingRecursiveComparison().isEqualTo(new ExampleView(
                "SL-20261125-0001", "三级与二级", null, kept.result(), kept.comparison(), List.of("T20261125-000002", "T20261125-000001"),
                policy.time.instant(), "desk"));
        assertThat(as(DESK, () -> examples.ofTicket("T20261125-000001"))).containsExactly(
                new ExampleRow("SL-20261125-0001", "三级与二级", SCHEME, true, policy.time.instant(), "desk"));
        assertThat(Rows.of(db, "select left_question like '%11010519491231002X%' or left_question like '%张三%' from benefit_example"))
                .containsExactly(List.of(false));
        assertThat(Rows.of(db, "select action, actor from audit_entry where subject_type = 'benefit-example' order by id")).containsExactly(
                List.of("benefit.example", "desk"), List.of("benefit.example-link", "desk"), List.of("benefit.example-link", "desk"));

        var stranger = TestCallers.staff("stranger", Permission.POLICY_READ, Permission.TICKET_OPEN);
        assertThat(as(stranger, () -> examples.get(kept.number())).tickets()).isEmpty();
        assertThat(as(stranger, () -> examples.ofTicket("T20261125-000001"))).isEmpty();
        assertThat(refused(() -> Callers.runAs(stranger, () -> examples.link(kept.number(), "T20261125-000001"))).errors())
                .containsExactly(new FieldError("ticket", "field.unknown", Map.of("id", "T20261125-000001")));
    }

    @Test
    void oneCalculationAloneAnswersByItsSteps() {
        var kept = as(DESK, () -> examples.save(new SaveExample("三级住院", "示例", claim("EMPLOYED", "3", "20000.00"), null)));
        assertThat(kept.comparison()).isNull();
        assertThat(kept.words()).isEqualTo(kept.result().billSteps().stream().map(step -> step.explanation()).toList()).isNotEmpty();
        assertThat(as(DESK, () -> examples.list(10))).extracting(ExampleRow::number, ExampleRow::compares)
                .containsExactly(tuple(kept.number(), false));
        assertThat(refused(() -> as(DESK, () -> examples.get("SL-1"))).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    /** An institution knows of its own, and of what explains a ticket of its own. */
    @Test
    void isNothingToAnInstitutionThatItDoesNotConcern() {
        var hospital = TestCallers.institution("H99990000001", Permission.POLICY_READ, Permission.TICKET_OPEN);
        var own = as(hospital, () -> examples.save(new SaveExample("本院", null, claim("EMPLOYED", "3", "1.00"), null)));
        var kept = as(DESK, () -> examples.save(new SaveExample("示例", null, claim("EMPLOYED", "3", "1.00"), null)));
        assertThat(as(hospital, () -> examples.list(10))).extracting(ExampleRow::number).containsExactly(own.number());
        assertThat(refused(() -> as(hospital, () -> examples.get(kept.number()))).type()).isEqualTo(ProblemType.NOT_FOUND);
        ticket("T20261125-000003");
        assertThat(refused(() -> Callers.runAs(hospital, () -> examples.link(kept.number(), "T20261125-000003"))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
        Callers.runAs(DESK, () -> examples.link(kept.number(), "T20261125-000003"));
        assertThat(as(hospital, () -> examples.get(kept.number())).title()).isEqualTo("示例");
        assertThat(as(DESK, () -> examples.list(10))).hasSize(2);
    }

    private BenefitComparison compare(CalculateBenefit left, CalculateBenefit right) {
        return as(DESK, () -> policy.benefits.compare(left, right));
    }

    private static Amount amount(String code, String name, String left, String right, String difference) {
        return new Amount(code, name, new BigDecimal(left), new BigDecimal(right), new BigDecimal(difference));
    }

    private static CalculateBenefit claim(String person, String level, String... amounts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("person", Map.of("type", person, "idNumber", "11010519491231002X", "name", "张三"));
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("kind", "INPATIENT");
        claim.put("institution", new LinkedHashMap<>(Map.of("level", level, "local", true)));
        claim.put("lines", Arrays.stream(amounts).map(ComparisonPgTest::line).toList());
        body.put("claim", claim);
        return new CalculateBenefit(SCHEME, DAY, null, null, body);
    }

    private static Map<String, Object> line(String amount) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", "DRUG");
        line.put("category", "A");
        line.put("amount", new BigDecimal(amount));
        return line;
    }

    private String settle(String amount) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("claim", Map.of("institution", Map.of("level", "3", "local", true), "lines", List.of(line(amount))));
        return as(CLERK, () -> policy.settling.settle(
                new SettleBill("HUADIAN_LARGE_SUM", "11010519491231002X", LocalDate.of(2025, 3, 1), body))).bill().number();
    }

    private static void ticket(String number) {
        db.sql("""
                insert into ticket (id, number, kind, channel, title, description, contact_name, contact_phone, status, support_line,
                    remote_consent, occurred_at, event_count, words, created_at, created_by, updated_at, updated_by, version)
                values (%s, '%s', 'CONSULTATION', 'PHONE', '咨询', '咨询', '张三', '1', 'CLOSED', 1, false, now(), 1, ''::tsvector, now(), 'desk',
                    now(), 'desk', 0)""".formatted(number.substring(number.length() - 6), number));
    }

    private static BusinessException refused(ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call);
    }
}
