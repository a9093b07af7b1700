package org.yiyun.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.knowledge.KnowledgeFixture.HOSPITAL;
import static org.yiyun.knowledge.KnowledgeFixture.LEADER;
import static org.yiyun.knowledge.KnowledgeFixture.READER;
import static org.yiyun.knowledge.KnowledgeFixture.words;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.knowledge.KnowledgeFixture;
import org.yiyun.knowledge.Suggestion;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** What is proposed where every word that was typed is frequent. */
class ArticleSuggestionsPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final KnowledgeFixture base = new KnowledgeFixture(db);
    private final ArticleSuggestions suggestions = new ArticleSuggestions(db.em(), new Synonyms(db.em()), base.time.business(), 0);

    @Covers({"KB-05", "CONS-09"})
    @Test
    void whatHasAllWordsAndHelpedComesFirst() {
        base.published(words("结算失败", "重启终端"));
        var helpful = base.published(words("结算中断", "重启终端"));
        base.published(words("结算超时", "重启终端"));
        as(READER, () -> base.service.vote(helpful, true));

        assertThat(proposed("结算 终端", 2)).extracting(Suggestion::title, Suggestion::score)
                .containsExactly(tuple("结算中断", 100), tuple("结算超时", 100));
    }

    @Test
    void whereNothingHasAllWordsArticlesAreWeighedByThoseKnownByNow() {
        base.published(words("结算中断", "重启终端"));
        base.published(words("结算失败", "重启终端"));
        base.published(words("余额不足", "充值"));

        // two words are read at once, the rarest first: too few to explain the text; the others when the next letter is typed
        assertThat(proposed("结算中断 余额 终端", 3)).isEmpty();
        assertThat(proposed("结算中断 余额 终端", 3)).extracting(Suggestion::title, Suggestion::score)
                .containsExactly(tuple("结算中断", 74));
        assertThat(proposed("今天天气", 3)).isEmpty();
    }

    @Test
    void ofTheManyThatHaveAllWordsThoseOfMostWorthAreProposed() {
        ManyArticles.in(db);
        assertThat(proposed("终端 结算", 2)).extracting(Suggestion::title).containsExactly("维护2", "维护4");
        // 余额 is among the articles of least worth
        assertThat(proposed("余额 终端", 2)).extracting(Suggestion::title).containsExactly("维护892", "结算中断894");
    }

    @Test
    void whatEndedOrWentStaleIsNotProposedThoughItsWordsAreRemembered() {
        var ended = base.published(words("结算中断", "重启终端"));
        base.published(words("结算失败", "重启终端"));
        assertThat(proposed("结算 终端", 5)).hasSize(2);
        as(LEADER, () -> base.service.end(ended, "停用", null));
        assertThat(proposed("结算 终端", 5)).extracting(Suggestion::title).containsExactly("结算失败");
        db.sql("update article_text_search set stale = true");
        assertThat(proposed("结算 终端", 5)).isEmpty();
    }

    @Test
    void wordsAreReadAnewAfterSomeMinutes() {
        base.published(words("结算中断", "重启终端"));
        assertThat(proposed("结算 终端", 5)).hasSize(1);
        base.published(words("结算失败", "重启终端"));
        assertThat(proposed("结算 终端", 5)).hasSize(1);
        base.time.advance(Duration.ofMinutes(10));
        assertThat(proposed("结算 终端", 5)).hasSize(2);
    }

    /** Those of most worth and the latest are all meant for staff alone. */
    @Test
    void anInstitutionGetsWhatIsMeantForItFromBehindManyThatAreNot() {
        ManyArticles.in(db);
        db.sql("update article_text_search set worth = case when text_id = 2 then 0.5 else 1.5 end,"
                + " audience = case when text_id = 2 then 'STAFF INSTITUTION' else 'STAFF' end");

        List<Suggestion> meant = db.inTransaction(em -> suggestions.of("终端 结算", 2, HOSPITAL));
        assertThat(meant).extracting(Suggestion::title).containsExactly("维护2");
    }

    private List<Suggestion> proposed(String text, int limit) {
        return db.inTransaction(em -> suggestions.of(text, limit, READER));
    }
}
