package org.yiyun.web.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.publicity.CampaignFilter;
import org.yiyun.publicity.CampaignStatus;

class CampaignListQueryTest {
    @Test
    void readsEveryFilter() {
        assertThat(parse(Map.of("status", "APPROVED,ended", "channel", " LECTURE ", "owner", "analyst", "directive", "ZC-1", "q", " 宣传 ",
                        "from", "2026-03-01", "to", "2026-03-31", "overdue", "true")))
                .isEqualTo(new CampaignFilter(Set.of(CampaignStatus.APPROVED, CampaignStatus.ENDED), "LECTURE", "analyst", "ZC-1", "宣传",
                        LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), true));
    }

    @Test
    void passesOverWhatMakesNoSense() {
        assertThat(parse(Map.of("status", "x", "from", "2026-13-01", "overdue", "1"))).isEqualTo(CampaignFilter.ALL);
    }

    private static CampaignFilter parse(Map<String, String> params) {
        return CampaignListQuery.parse(name -> params.getOrDefault(name, ""));
    }
}
