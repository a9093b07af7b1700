package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.ImportMode;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** National codes of bill lines: any is taken until a dated rule asks for codes in force. */
@Covers("STD-06")
class LineCodesPgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final Caller CLERK =
            TestCallers.staff("clerk", Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE, Permission.POLICY_READ);
    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 1);
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final String DRUG = "XA02AXX095A001010103357";

    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(DB);
    private final CatalogFixture catalog = new CatalogFixture(DB);

    @BeforeEach
    void ship() {
        policy.ship();
        catalog.ship();
        catalog.release("WESTERN_CHINESE_DRUG", ImportMode.FULL, BEFORE, "医疗目录编码,药品通用名\n" + DRUG + ",小儿大黄碳酸氢钠片\n");
    }

    private static Map<String, Object> bill(String... codes) {
        List<Object> lines = Arrays.stream(codes).<Object>map(code -> {
            Map<String, Object> line = new LinkedHashMap<>(Policies.line("DRUG", "A", new BigDecimal("100.00")));
            if (!code.isEmpty()) {
                line.put("code", code);
            }
            return line;
        }).toList();
        Map<String, Object> body = new LinkedHashMap<>(Policies.body(List.of()));
        Map<String, Object> claim = new LinkedHashMap<>();
        ((Map<?, ?>) body.get("claim")).forEach((name, value) -> claim.put(String.valueOf(name), value));
        claim.put("lines", lines);
        body.put("claim", claim);
        return body;
    }

    private List<String> calculated(LocalDate on, String... codes) {
        try {
            as(CLERK, () -> policy.benefits.calculate(new CalculateBenefit(SCHEME, on, null, null, bill(codes))));
            return List.of();
        } catch (BusinessException problem) {
            return problem.errors().stream().map(error -> error.path() + " " + ProblemTexts.error(Texts.CHINESE, error)).toList();
        }
    }

    @Test
    void withoutARuleAnyCodeIsTakenAsBefore() {
        assertThat(calculated(FROM, DRUG, "XB02AXX095A001010103357", "院内码", "")).isEmpty();
    }

    @Test
    void fromTheDayOfTheRuleOnEachCodeHasToBeInForce() {
        DB.sql("""
                insert into catalog_code_rule values (nextval('catalog_code_rule_seq'), 'BENEFIT_LINE', '2027-01-01', true, '示例', now(), 'bureau')""");
        assertThat(calculated(BEFORE, "XB02AXX095A001010103357")).as("a bill of an earlier day").isEmpty();
        assertThat(calculated(FROM, DRUG, "")).as("a line needs no code").isEmpty();
        assertThat(calculated(FROM, DRUG, "XB02AXX095A001010103357", "院内码")).containsExactly(
                "claim.lines[1].code 编码 XB02AXX095A001010103357 不在“西药和中成药”中，请先对照国家编码再填写",
                "claim.lines[2].code 编码 院内码 不符合“西药和中成药”的格式，请按国家编码填写");
        assertThat(settled(FROM, "XB02AXX095A001010103357")).isOne();
        assertThat(Rows.of(DB, "select count(*) from benefit_bill")).as("nothing was kept").containsExactly(List.of(0L));
    }

    /** A stay is decided on one day, but what was given in it was charged on days of its own. */
    @Test
    void linesOfAStayAcrossYearsAreCheckedOnTheirDays() {
        DB.sql("""
                insert into catalog_code_rule values (nextval('catalog_code_rule_seq'), 'BENEFIT_LINE', '2027-01-01', true, '示例', now(), 'bureau')""");
        assertThat(settled(FROM.plusDays(9), stay(BEFORE.minusDays(1)))).as("the library began a day later").isOne();
        assertThat(settled(FROM.plusDays(9), stay(BEFORE))).isZero();
    }

    private static Map<String, Object> stay(LocalDate of) {
        Map<String, Object> body = bill(DRUG);
        @SuppressWarnings("unchecked") Map<String, Object> claim = (Map<String, Object>) body.get("claim");
        claim.put("admittedOn", "2026-11-20");
        claim.put("dischargedOn", "2027-01-05");
        @SuppressWarnings("unchecked") Map<String, Object> line = ((List<Map<String, Object>>) claim.get("lines")).get(0);
        line.put("on", of.toString());
        return body;
    }

    private int settled(LocalDate on, String code) {
        return settled(on, bill(code));
    }

    private int settled(LocalDate on, Map<String, Object> bill) {
        try {
            as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, "11010519491231002X", on, bill)));
            return 0;
        } catch (BusinessException problem) {
            return problem.errors().size();
        }
    }

    /** What makes further papers of a bill gets its lines as they were sent. */
    @Test
    @Covers("STD-04")
    void chargesAreThoseOfTheBill() {
        String number = as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, "11010519491231002X", FROM, bill(DRUG)))).bill().number();
        assertThat(as(CLERK, () -> policy.bill.charges(number))).extracting(BillCharges::number, BillCharges::on, BillCharges::total, BillCharges::lines)
                .containsExactly(number, FROM, new BigDecimal("100.00"), List.of(new BillCharges.Line("DRUG", DRUG, "A", new BigDecimal("100.00"))));
        as(CLERK, () -> policy.settling.cancel(number, "退费"));
        assertThat(as(CLERK, () -> {
            try {
                return policy.bill.charges(number).number();
            } catch (BusinessException gone) {
                return gone.type().slug();
            }
        })).isEqualTo("not-found");
    }
}
