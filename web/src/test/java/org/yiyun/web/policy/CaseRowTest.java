package org.yiyun.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.testing.Covers;

/** The cases beside a policy as a table: what is put in and what is expected, in the words of the policy. */
@Covers("POL-05")
class CaseRowTest {
    @Test
    void tellsEachClaimWithWhatItHasToComeTo() throws IOException {
        assertThat(row("W6c").getClaims()).containsExactly(new CaseRow.Claim(
                1, "2025-06-01", List.of("费用段口径 保单年度累计，本年度已赔付 380000.00，本地定点机构 是", "费用类别 药品，目录类别 甲类，金额 1000.00"),
                List.of("基金支付 950.00", "年度累计合规费用 408894.7368")));
    }

    @Test
    void tellsWhatIsTakenBackAndWhatHasToBeRefused() throws IOException {
        CaseRow.Claim last = row("E11").getClaims().get(2);
        assertThat(last.bill()).containsExactly("撤销第 1 张");
        assertThat(last.expected()).containsExactly("第 2 张赔付 34000.00", "第 1 张差额 -69500.00", "第 2 张差额 -3000.00");
        assertThat(row("E9-OPEN").getClaims().get(0).expected()).containsExactly("须拒绝：offsiteAdjustment");
        assertThat(row("W7-PER_CLAIM").getClaims().get(1).expected()).containsExactly("基金支付 25500.00", "赔付合计 59500.00");
    }

    private static CaseRow row(String name) throws IOException {
        try (var file = CaseRowTest.class.getResourceAsStream("/policies/HUADIAN_LARGE_SUM-1.yaml")) {
            PolicyDefinition definition = PolicyReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return definition.cases().stream().filter(each -> each.name().equals(name)).findFirst()
                    .map(found -> new CaseRow(definition, found, Texts.CHINESE)).orElseThrow();
        }
    }
}
