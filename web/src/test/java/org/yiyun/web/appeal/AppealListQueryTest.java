package org.yiyun.web.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.appeal.AppealFilter;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.FindingKind;
import org.yiyun.testing.Covers;
import org.yiyun.web.appeal.AppealListQuery.View;

@Covers("CMPL-06")
class AppealListQueryTest {
    @Test
    void beginsWithTheTabOfTheReader() {
        assertThat(parse(Map.of(), View.MINE))
                .isEqualTo(new AppealListQuery(View.MINE, new AppealFilter(Set.of(), Set.of(), "engineer", null, false)));
        assertThat(parse(Map.of(), View.OPEN)).isEqualTo(new AppealListQuery(View.OPEN, new AppealFilter(
                Set.of(AppealStatus.APPEALED, AppealStatus.ACCEPTED, AppealStatus.REVIEWED), Set.of(), null, null, false)));
    }

    @Test
    void looksForWordsEverywhere() {
        assertThat(parse(Map.of("q", " JL-1 "), View.MINE))
                .isEqualTo(new AppealListQuery(View.ALL, new AppealFilter(Set.of(), Set.of(), null, "JL-1", false)));
    }

    @Test
    void readsTheFilters() {
        assertThat(parse(Map.of("view", "open", "status", "decided,x", "kind", "CHECK", "person", "desk", "overdue", "true"), View.MINE))
                .isEqualTo(new AppealListQuery(View.OPEN, new AppealFilter(
                        Set.of(AppealStatus.DECIDED), Set.of(FindingKind.CHECK), "desk", null, true)));
    }

    private static AppealListQuery parse(Map<String, String> address, View first) {
        return AppealListQuery.parse(name -> address.getOrDefault(name, ""), "engineer", first);
    }
}
