package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.testing.Covers;

/** Which values should have changed with the policy year. */
@Covers("POL-05")
class YearlyTest {
    private static final String SCHEME = Policies.text("HUADIAN_LARGE_SUM-1");
    private static final String VALUE = "{from: 2025-01-01, value: 410000.00}";
    private static final String SOURCE = "《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》赔付计算工作内容·本地住院费用计算";

    @Test
    void aValueFromBeforeTheYearIsListedUntilOneBeginsInIt() {
        assertThat(unchanged(VALUE, "2025-12-31")).isEmpty();
        assertThat(unchanged(VALUE, "2026-01-01")).containsExactly(
                new Unchanged("yearlyLimit", "年度最高赔付限额", LocalDate.of(2025, 1, 1), SOURCE));
        String changed = "{from: 2025-01-01, to: 2026-03-01, value: 410000.00}\n      - {from: 2026-03-01, value: 410000.00}";
        assertThat(unchanged(changed, "2026-02-28")).extracting(Unchanged::since).containsExactly(LocalDate.of(2025, 1, 1));
        assertThat(unchanged(changed, "2026-03-01")).isEmpty();
        assertThat(unchanged(changed, "2027-01-01")).extracting(Unchanged::since).containsExactly(LocalDate.of(2026, 3, 1));
    }

    @Test
    void whatDoesNotSayThatItChangesEveryYearIsNotAsked() {
        String text = SCHEME.replace("    yearly: true\n", "");
        assertThat(Unchanged.of(PolicyReader.read(text), LocalDate.of(2026, 6, 1))).isEmpty();
    }

    @Test
    void theYearIsThatOfThePolicy() {
        assertThat(PolicyYear.of(MonthDay.of(7, 1), LocalDate.of(2026, 6, 30)))
                .isEqualTo(new PolicyYear(2025, LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1)));
        assertThat(PolicyYear.of(MonthDay.of(7, 1), LocalDate.of(2026, 7, 1)))
                .isEqualTo(new PolicyYear(2026, LocalDate.of(2026, 7, 1), LocalDate.of(2027, 7, 1)));
        String text = SCHEME.replaceFirst("yearStart: 01-01", "yearStart: 07-01");
        assertThat(Unchanged.of(PolicyReader.read(text), LocalDate.of(2025, 6, 30))).isEmpty();
        assertThat(Unchanged.of(PolicyReader.read(text), LocalDate.of(2025, 7, 1))).hasSize(1);
    }

    private static List<Unchanged> unchanged(String values, String day) {
        assertThat(SCHEME).contains(VALUE);
        return Unchanged.of(PolicyReader.read(SCHEME.replace(VALUE, values)), LocalDate.parse(day));
    }
}
