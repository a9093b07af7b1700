package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.policy.PolicyUse;
import org.yiyun.policy.PolicyUse.Kind;
import org.yiyun.policy.PolicyUse.User;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.transaction.ChangeScheme;

/** Which insurances a policy concerns: those that messages of institutions settle by it. */
@Covers("POL-12")
class SchemePolicyUsersPgTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);
    private static final String SHIPPED = "示例方案，待医保局发布本地政策后调整";

    @RegisterExtension
    static final Postgres DB = new Postgres();

    /** One of them goes over to another scheme: each scheme has it for its days. */
    @Test
    void insurancesStandWithTheirDays() {
        SettlementSchemes schemes = new SettlementSchemes(DB.em());
        DB.inTransaction(em -> {
            schemes.change(new ChangeScheme("390", CHANGE, "CITY_SUM", "市文件"), "leader", Instant.parse("2026-11-25T02:00:00Z"));
            return null;
        });
        assertThat(uses(schemes, "BASIC_SAMPLE")).isEqualTo(new PolicyUse(Kind.INSURANCE, 2, List.of(
                new User("310", SHIPPED, FIRST, null), new User("390", SHIPPED, FIRST, CHANGE))));
        assertThat(uses(schemes, "CITY_SUM")).isEqualTo(new PolicyUse(Kind.INSURANCE, 1, List.of(new User("390", "市文件", CHANGE, null))));
        assertThat(uses(schemes, "OTHER")).isEqualTo(new PolicyUse(Kind.INSURANCE, 0, List.of()));
    }

    private static PolicyUse uses(SettlementSchemes schemes, String policy) {
        return DB.inTransaction(em -> new SchemePolicyUsers(schemes).of(policy));
    }
}
