package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.benefit.internal.BillPolicyUsers;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.PolicyUse;
import org.yiyun.policy.PolicyUse.Kind;
import org.yiyun.policy.PolicyUse.User;
import org.yiyun.policy.PolicyUseQueries;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** Which institutions a policy concerns: those with bills that count and are settled by it. */
@Covers("POL-12")
class PolicyUsersPgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller READER = TestCallers.staff("reader", Permission.POLICY_READ);
    private static final Caller CLERK = TestCallers.staff("clerk", Permission.BENEFIT_READ, Permission.BENEFIT_SETTLE);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(DB);
    private final OrganisationQueries organisations =
            DB.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(DB.em()), new Institutions(DB.em())));
    private final PolicyUseQueries users = DB.bean(PolicyUseQueries.class, new PolicyUseQueries(policy.queries, List.of(
            wanted -> new PolicyUse(Kind.INSURANCE, 0, List.of()), new BillPolicyUsers(DB.em(), organisations))));

    @BeforeEach
    void ship() {
        policy.ship();
    }

    @Test
    void institutionsStandInTheOrderOfTheirNewestBills() {
        settle("H22028200001", MARCH, "1.00");
        settle("H22028200001", MARCH.plusDays(9), "2.00");
        settle("H22028200002", MARCH.plusDays(20), "3.00");
        settle("P22028200003", MARCH.plusDays(2), "4.00");
        settle(null, MARCH.plusDays(3), "5.00");
        String back = settle("H22028200009", MARCH.plusDays(4), "6.00");
        as(CLERK, () -> policy.settling.cancel(back, "录错"));

        assertThat(as(ANALYST, () -> users.of(SCHEME))).containsExactly(
                new PolicyUse(Kind.INSTITUTION, 3, List.of(
                        new User("H22028200002", "", null, MARCH.plusDays(20)), new User("H22028200001", "", null, MARCH.plusDays(9)),
                        new User("P22028200003", "", null, MARCH.plusDays(2)))),
                new PolicyUse(Kind.INSURANCE, 0, List.of()));
        assertThat(as(ANALYST, () -> users.of("BIRTH_SAMPLE")).get(0)).isEqualTo(new PolicyUse(Kind.INSTITUTION, 0, List.of()));
    }

    @Test
    void isForWhoPreparesOrDecidesPolicies() {
        assertThat(refused(READER, SCHEME)).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refused(ANALYST, "NOT_THERE")).isEqualTo(ProblemType.NOT_FOUND);
        Caller district = new Caller("d", "d", Caller.Kind.STAFF, ANALYST.permissions(), new Scope(null, Set.of("440802")), null);
        assertThat(refused(district, SCHEME)).as("institutions of the whole city").isEqualTo(ProblemType.FORBIDDEN);
    }

    private ProblemType refused(Caller caller, String id) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, () -> users.of(id))).type();
    }

    private String settle(@Nullable String institution, LocalDate on, String amount) {
        Map<String, Object> body = Policies.body(List.of(Policies.line("DRUG", "A", new BigDecimal(amount))));
        if (institution != null) {
            Map<String, Object> claim = new LinkedHashMap<>(cast(body.get("claim")));
            Map<String, Object> place = new LinkedHashMap<>(cast(claim.get("institution")));
            place.put("code", institution);
            claim.put("institution", place);
            body = new LinkedHashMap<>(body);
            body.put("claim", claim);
        }
        Map<String, Object> told = body;
        return as(CLERK, () -> policy.settling.settle(new SettleBill(SCHEME, "11010519491231002X", on, told))).bill().number();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object members) {
        return (Map<String, Object>) members;
    }
}
