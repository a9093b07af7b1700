package org.yiyun.problem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WordWorthTest {
    /** Of 1000 texts, half have one word, one has the other. */
    private static final WordWorth WORTH = new WordWorth(Map.of("模块", 500L, "回盘", 1L, "没有的词", 0L), 1000, 8);

    @Test
    void aRareWordTellsMoreAndAnUnknownOneNothing() {
        assertThat(WORTH.words()).containsExactly("回盘", "模块");
        // log(1 + 1000) = 6.909, log(1 + 2) = 1.099
        assertThat(WORTH.of(Set.of("回盘"))).isEqualTo(new Likeness(86, List.of("回盘")));
        assertThat(WORTH.of(Set.of("模块", "问题"))).isEqualTo(new Likeness(14, List.of("模块")));
        assertThat(WORTH.of(List.of("模块", "回盘", "模块"))).isEqualTo(new Likeness(100, List.of("回盘", "模块")));
        assertThat(WORTH.of(Set.of("没有的词"))).isEqualTo(new Likeness(0, List.of()));
    }

    @Test
    void weighsOnlyTheRarest() {
        assertThat(new WordWorth(Map.of("a", 3L, "b", 1L, "c", 2L), 10, 2).words()).containsExactly("b", "c");
    }

    @Test
    void nothingIsLikeATextWithoutWords() {
        assertThat(new WordWorth(Map.of(), 10, 8).of(Set.of("a"))).isEqualTo(new Likeness(0, List.of()));
    }

    /** From nothing to all: more words in common never make it less. */
    @Property
    void growsWithEachWordInCommon(@ForAll @Size(min = 1, max = 10) Set<@IntRange(min = 1, max = 50) Integer> frequencies) {
        Map<String, Long> having = frequencies.stream().collect(Collectors.toMap(String::valueOf, Integer::longValue));
        var worth = new WordWorth(having, 50, 10);
        int before = 0;
        for (int shared = 0; shared <= worth.words().size(); shared++) {
            int score = worth.of(worth.words().subList(0, shared)).score();
            assertThat(score).isBetween(before, 100);
            before = score;
        }
        assertThat(before).isEqualTo(100);
    }
}
