package org.yiyun.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.ProblemStatus;
import org.yiyun.web.problem.ProblemListQuery.View;

class ProblemListQueryTest {
    @Test
    void readsTabAndWords() {
        assertThat(parse(Map.of())).isEqualTo(new ProblemListQuery(View.ALL, ProblemFilter.ALL));
        assertThat(parse(Map.of("view", "known", "q", " 回盘 "))).isEqualTo(
                new ProblemListQuery(View.KNOWN, new ProblemFilter(Set.of(ProblemStatus.KNOWN), "回盘", null, false)));
        assertThat(parse(Map.of("view", "listed", "linked", "G1"))).isEqualTo(
                new ProblemListQuery(View.LISTED, new ProblemFilter(Set.of(), null, "G1", true)));
    }

    private static ProblemListQuery parse(Map<String, String> params) {
        return ProblemListQuery.parse(name -> params.getOrDefault(name, ""));
    }
}
