package org.yiyun.benefit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.text.ResourceText;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.testing.Covers;

/** Limits as the shipped texts have them. */
@Covers("SCP-08")
class AccountLimitTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static PolicyDefinition policy(String name) {
        return PolicyReader.read(ResourceText.read("/policies/" + name));
    }

    @Test
    void aLimitIsTheParameterFromWhichWhatHasAccumulatedIsTaken() {
        var policy = policy("HUADIAN_LARGE_SUM-1.yaml");

        assertThat(AccountLimit.of(policy, new AccountKey("paid", "2026", ""), DAY)).contains(new AccountLimit(
                "年度最高赔付限额", new BigDecimal("410000.00"),
                "《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》赔付计算工作内容·本地住院费用计算"));
        assertThat(AccountLimit.of(policy, new AccountKey("eligible", "2026", ""), DAY)).as("nothing is taken from anything").isEmpty();
        assertThat(AccountLimit.of(policy, new AccountKey("paid", "2026", ""), LocalDate.of(2024, 12, 31))).as("no value yet").isEmpty();
        assertThat(AccountLimit.of(policy, new AccountKey("other", "2026", ""), DAY)).isEmpty();
    }

    @Test
    void aLimitByDiseaseIsThatOfTheAccountOfTheDisease() {
        var policy = policy("BASIC_SAMPLE-1.yaml");

        assertThat(AccountLimit.of(policy, new AccountKey("quarterEligible", "2026Q4", "M08301"), DAY))
                .map(AccountLimit::amount).contains(new BigDecimal("9000.00"));
        assertThat(AccountLimit.of(policy, new AccountKey("quarterEligible", "2026Q4", "M04300"), DAY))
                .map(AccountLimit::amount).contains(new BigDecimal("3000.00"));
        assertThat(AccountLimit.of(policy, new AccountKey("quarterEligible", "2026Q4", "NONE"), DAY)).as("written as none").isEmpty();
        assertThat(AccountLimit.of(policy, new AccountKey("pooled", "2026", ""), DAY)).map(AccountLimit::amount).contains(new BigDecimal("300000.00"));
    }

    @Test
    void anAccountIsOpenInItsPeriod() {
        var policy = policy("BASIC_SAMPLE-1.yaml");

        assertThat(new AccountKey("quarterEligible", "2026Q4", "M08301").isOpen(policy, DAY)).isTrue();
        assertThat(new AccountKey("quarterEligible", "2026Q3", "M08301").isOpen(policy, DAY)).isFalse();
        assertThat(new AccountKey("pooled", "2026", "").isOpen(policy, DAY)).isTrue();
        assertThat(new AccountKey("pooled", "2025", "").isOpen(policy, DAY)).isFalse();
    }
}
