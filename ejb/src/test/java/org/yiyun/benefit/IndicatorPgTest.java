package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.IndicatorQuestion.Against;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.benefit.internal.BillFigures;
import org.yiyun.benefit.internal.IndicatorDesk;
import org.yiyun.platform.figure.Deviation;
import org.yiyun.platform.figure.Indicators;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** Worked example W24 over bills: 200 → 220 for outpatients, costs of 8,000, 10,000 and 12,000 for inpatients. */
class IndicatorPgTest {
    private static final String BASIC = "BASIC_SAMPLE";
    private static final Caller CLERK = TestCallers.staff("clerk", Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE);
    private static final Caller BUREAU = TestCallers.staff("bureau", Permission.BENEFIT_READ, Permission.POLICY_PUBLISH);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(db);
    private IndicatorService service;

    @BeforeEach
    void wire() {
        policy.ship();
        var clock = policy.time.business();
        service = db.bean(IndicatorService.class, new IndicatorService(new IndicatorDesk(
                new BillFigures(db.em()), policy.programs, new AuditService(clock, db.em()), clock)));
        settle("OUTPATIENT", FROM.minusDays(1), "200.00");
        settle("OUTPATIENT", FROM, "220.00");
        settle("INPATIENT", FROM, "8000.00");
        settle("INPATIENT", FROM.plusDays(1), "10000.00");
        settle("INPATIENT", TO, "12000.00");
        settle("INPATIENT", TO.plusDays(1), "99999.00");
        String gone = settle("INPATIENT", FROM, "77777.00");
        as(CLERK, () -> policy.settling.cancel(gone, "录错"));
    }

    @Test
    void averagesGrowthAndVariationAreThoseOfTheWorkedExample() {
        BillIndicators found = as(CLERK, () -> service.of(new IndicatorQuestion(BASIC, FROM, TO, Against.PERIOD_BEFORE)));

        assertThat(found.formerFrom()).isEqualTo("2026-08-31");
        assertThat(found.formerTo()).isEqualTo("2026-09-30");
        assertThat(found.deviation()).isEqualTo(Deviation.POPULATION);
        assertThat(found.source()).contains("待医保局确认");
        assertThat(found.groups()).containsExactly(
                new BillIndicators.Group("", "", 4, yuan("7555.00"), 1, yuan("200.00"), new BigDecimal("36.7750"), yuan("4464.76"), new BigDecimal("0.5910")),
                new BillIndicators.Group("INPATIENT", "住院", 3, yuan("10000.00"), 0, null, null, yuan("1632.99"), new BigDecimal("0.1633")),
                new BillIndicators.Group("OUTPATIENT", "普通门诊", 1, yuan("220.00"), 1, yuan("200.00"), new BigDecimal("0.1000"), yuan("0.00"), new BigDecimal("0.0000")));
        BillIndicators year = as(CLERK, () -> service.of(new IndicatorQuestion(BASIC, FROM, TO, Against.YEAR_BEFORE)));
        assertThat(year.formerFrom()).isEqualTo("2025-10-01");
        assertThat(year.groups()).extracting(BillIndicators.Group::growth).containsOnlyNulls();
    }

    /** The choice is dated: periods that end before it stay as they were. */
    @Test
    void theDeviationOfASampleHoldsFromItsDayOn() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        as(BUREAU, () -> service.change(new ChangeDeviationRule(day, Deviation.SAMPLE, "医保函〔2026〕1号")));

        assertThat(as(CLERK, () -> service.rules())).extracting(rule -> rule.from() + " " + rule.to() + " " + rule.deviation() + " " + rule.changedBy())
                .containsExactly("2000-01-01 2026-12-01 POPULATION system:shipped", "2026-12-01 null SAMPLE bureau");
        assertThat(inpatients(new IndicatorQuestion(BASIC, FROM, TO, Against.PERIOD_BEFORE)).variation()).isEqualTo("0.1633");
        settle("INPATIENT", day, "8000.00");
        settle("INPATIENT", day, "10000.00");
        settle("INPATIENT", day, "12000.00");
        BillIndicators.Group december = inpatients(new IndicatorQuestion(BASIC, day, day, Against.PERIOD_BEFORE));
        assertThat(december.deviation()).isEqualTo("2000.00");
        assertThat(december.variation()).isEqualTo("0.2000");
        assertThat(Rows.of(db, "select count(*) from audit_entry where action = 'benefit.deviation-rule'")).containsExactly(List.of(1L));
    }

    /**
     * What is kept beside the bills is what they say, whatever that is and however they came: settled, settled anew, taken back, written
     * by a build that knows no such column; and the sums are those of reading every bill.
     */
    @Test
    void theColumnSaysWhatTheBillsSay() {
        Random random = new Random(20261127);
        List<String> kinds = List.of("\"INPATIENT\"", "\"OUTPATIENT\"", "\"\"", "null", "7", "true", "{\"a\":1}", "\"住院\\u0041\"");
        for (int i = 0; i < 200; i++) {
            int at = random.nextInt(kinds.size() + 3);
            String claim = at < kinds.size() ? "{\"lines\":[],\"kind\":" + kinds.get(at) + "}" : List.of("{}", "[]", "\"x\"").get(at - kinds.size());
            insert(i, "{\"claim\":" + claim + (random.nextBoolean() ? ",\"claim\":" + claim + "}" : "}"), FROM.plusDays(random.nextInt(31)), random.nextInt(100_000));
        }
        insert(200, "{}", FROM, 1);
        db.sql("update benefit_bill set cancelled_at = now(), cancelled_by = 'x', cancel_reason = 'x' where number like 'X%' and id % 7 = 0");

        assertThat(Rows.of(db, "select number from benefit_bill where care is distinct from coalesce(body::json #>> '{claim,kind}', '-')")).isEmpty();
        String where = " from benefit_bill where scheme = 'BASIC_SAMPLE' and day between '2026-10-01' and '2026-10-31' and cancelled_at is null group by 1 order by 1";
        Map<String, Indicators.Sums> sums = db.inTransaction(em -> new BillFigures(em).byKind(BASIC, FROM, TO));
        assertThat(sums.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(sum -> List.<Object>of(sum.getKey(), sum.getValue())).toList())
                .isEqualTo(Rows.of(db, "select coalesce(body::json #>> '{claim,kind}', '-'), count(*), sum(total), sum(total * total)" + where).stream()
                        .map(row -> List.<Object>of(row.get(0), new Indicators.Sums((Long) row.get(1), (BigDecimal) row.get(2), (BigDecimal) row.get(3))))
                        .sorted(Comparator.comparing(row -> (String) row.get(0))).toList());
        assertThat(sums).containsKeys("INPATIENT", "OUTPATIENT", "", "-", "7", "true", "住院A").hasSizeGreaterThan(7);
    }

    /** Nobody writes it but the database. */
    @Test
    void theColumnIsTheDatabasesOwn() {
        db.sql("update benefit_bill set care = 'OUTPATIENT'");
        assertThat(Rows.of(db, "select care, count(*) from benefit_bill group by 1 order by 1"))
                .containsExactly(List.of("INPATIENT", 5L), List.of("OUTPATIENT", 2L));
    }

    private static void insert(int id, String body, LocalDate day, int total) {
        db.sql("insert into benefit_bill (id, number, scheme, policy_version, person, day, body, opening, revision, total, eligible, payout, self_pay, "
                + "version, created_at, created_by, updated_at, updated_by) values (" + (100_000 + id) + ", 'X" + id + "', 'BASIC_SAMPLE', 1, 'p', '" + day + "', '"
                + body + "', false, 1, " + total + ", 0, " + total + ", 0, 0, now(), 'x', now(), 'x')");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(refused(() -> as(CLERK, () -> service.of(new IndicatorQuestion("NONE", FROM, TO, Against.PERIOD_BEFORE)))).errors().get(0).path()).isEqualTo("scheme");
        assertThat(refused(() -> as(CLERK, () -> service.of(new IndicatorQuestion(BASIC, TO, FROM, Against.PERIOD_BEFORE)))).errors().get(0).key()).isEqualTo("field.order");
        assertThat(refused(() -> as(CLERK, () -> service.of(new IndicatorQuestion(BASIC, FROM, FROM.plusDays(366), Against.PERIOD_BEFORE)))).errors().get(0).key())
                .isEqualTo("field.benefit.days");
        assertThat(refused(() -> as(BUREAU, () -> service.change(new ChangeDeviationRule(LocalDate.of(2026, 11, 25), Deviation.SAMPLE, "x")))).errors().get(0).path())
                .isEqualTo("from");
        assertThat(refused(() -> as(CLERK, () -> service.change(new ChangeDeviationRule(TO, Deviation.SAMPLE, "x")))).type()).isEqualTo(ProblemType.FORBIDDEN);
        Caller narrow = TestCallers.institution("H99990000001", Permission.BENEFIT_READ);
        assertThat(refused(() -> as(narrow, () -> service.of(new IndicatorQuestion(BASIC, FROM, TO, Against.PERIOD_BEFORE)))).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThatThrownBy(() -> db.sql("update benefit_deviation_rule set deviation = 'BOTH'")).hasMessageContaining("ck_benefit_deviation_rule_deviation");
    }

    private BillIndicators.Group inpatients(IndicatorQuestion question) {
        return as(CLERK, () -> service.of(question)).groups().stream().filter(group -> group.kind().equals("INPATIENT")).findFirst().orElseThrow();
    }

    private static BusinessException refused(Supplier<?> work) {
        return catchThrowableOfType(BusinessException.class, work::get);
    }

    private String settle(String kind, LocalDate on, String amount) {
        Map<String, Object> claim = new LinkedHashMap<>(Map.of(
                "kind", kind, "institution", Map.of("level", "3", "local", true), "lines", List.of(Policies.line("DRUG", "A", yuan(amount)))));
        return as(CLERK, () -> policy.settling.settle(new SettleBill(
                BASIC, "11010519491231002X", on, Map.of("person", Map.of("type", "EMPLOYED"), "claim", claim)))).bill().number();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
