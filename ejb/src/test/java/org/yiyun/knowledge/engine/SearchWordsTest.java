package org.yiyun.knowledge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.knowledge.Segment;
import org.yiyun.platform.text.ChineseTokens;

class SearchWordsTest {
    @Test
    void eachWordHasTheHeaviestOfItsPlaces() {
        assertThat(SearchWords.weighted(List.of("结算"), List.of("结算 失败"), List.of("it's")))
                .isEqualTo("'结算':1A,2B '失败':3B 'it':4C 's':5C");
    }

    @Test
    void aPhraseMayBeAnyOfItsGroup() {
        assertThat(SearchWords.all("异地就医 结算", List.of(List.of("异地就医", "跨省就医"))))
                .isEqualTo("(('异地' & '就医') | ('跨' & '省' & '就医')) & '结算'");
        assertThat(SearchWords.all("，。", List.of())).isEmpty();
    }

    @Test
    void aQuoteOrABackslashStaysPartOfItsWord() {
        assertThat(ChineseTokens.quoted("a'b\\c")).isEqualTo("'a''b\\\\c'");
    }

    @Test
    void marksAllWordsAndBeginsBeforeTheFirst() {
        var text = "前言".repeat(30) + "打开设备管理，重装驱动，再重启。" + "后话".repeat(60);
        var found = Highlights.of(text, List.of("驱动", "重启"), 40);
        assertThat(found.stream().filter(Segment::match)).extracting(Segment::text).containsExactly("驱动", "重启");
        assertThat(found.get(0)).isEqualTo(new Segment("…言前言前言前言前言前言打开设备管理，重装", false));
    }
}
