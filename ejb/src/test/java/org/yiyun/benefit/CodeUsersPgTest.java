package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.benefit.internal.BillCodeUsers;
import org.yiyun.benefit.internal.PolicyCodeUsers;
import org.yiyun.catalog.CodeUse;
import org.yiyun.policy.DraftPolicy;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** Which policies and past settlements cite a code that changes. */
@Covers({"CODE-02", "CODE-04"})
class CodeUsersPgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final String DRUG = "XA02AXX095A001010103357";
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller CLERK = TestCallers.staff("clerk", Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE);

    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(DB);
    private final PolicyCodeUsers policies = new PolicyCodeUsers(policy.queries, policy.time.business());

    @BeforeEach
    void ship() {
        policy.ship();
    }

    /** The product ships a version that decides and a draft. */
    @Test
    void partsOfTheVersionThatDecidesAndOfDraftsAreNamed() {
        var parts = List.of("E8", "W10", "W11", "W12-PER_CLAIM", "W12-POLICY_YEAR", "entering", "lineKind");

        assertThat(policies.usesOf("SERVICE_ITEM", List.of("SPECIAL_DRUG", "NOT_THERE"))).isEqualTo(new CodeUse("POLICY", 14,
                Stream.of(1, 2).flatMap(version -> parts.stream().map(part -> SCHEME + " " + version + " " + part)).toList()));
        assertThat(policies.usesOf("SERVICE_ITEM", List.of("SPECIAL", "NOT_THERE"))).isEqualTo(new CodeUse("POLICY", 0, List.of()));
    }

    @Test
    void newDraftsCountToo() {
        assertThat(policies.usesOf("WESTERN_CHINESE_DRUG", List.of(DRUG)).count()).isZero();
        var content = Policies.text("HUADIAN_LARGE_SUM-2").replace("SPECIAL_DRUG", DRUG);
        as(ANALYST, () -> policy.service.draft(new DraftPolicy(SCHEME, content, "按编码支付", null)));

        assertThat(policies.usesOf("WESTERN_CHINESE_DRUG", List.of(DRUG)).examples()).contains(SCHEME + " 3 lineKind");
    }

    @Test
    void billsThatCountAreNamed() {
        var bills = new BillCodeUsers(DB.em());
        String kept = settle(LocalDate.of(2025, 3, 1), DRUG);
        String cancelled = settle(LocalDate.of(2025, 4, 1), DRUG);
        settle(LocalDate.of(2025, 5, 1), "OTHER");
        as(CLERK, () -> policy.settling.cancel(cancelled, "重复报销"));

        CodeUse use = DB.inTransaction(em -> bills.usesOf("WESTERN_CHINESE_DRUG", List.of(DRUG, "NONE")));

        assertThat(use).isEqualTo(new CodeUse("BILL", 1, List.of(kept)));
    }

    private String settle(LocalDate on, String code) {
        Map<String, Object> line = Map.of("code", code, "kind", "DRUG", "category", "A", "amount", new BigDecimal("100.00"));
        Map<String, Object> claim = Map.of("institution", Map.of("level", "3", "local", true), "lines", List.of(line));
        return as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, "440524188001010014", on, Map.of("claim", claim)))).bill().number();
    }
}
