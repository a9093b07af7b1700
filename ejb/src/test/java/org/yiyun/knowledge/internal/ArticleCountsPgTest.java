package org.yiyun.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.knowledge.KnowledgeFixture.HOSPITAL;
import static org.yiyun.knowledge.KnowledgeFixture.LEADER;
import static org.yiyun.knowledge.KnowledgeFixture.READER;
import static org.yiyun.knowledge.KnowledgeFixture.words;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.knowledge.ArticleFilter;
import org.yiyun.knowledge.ArticleShelf;
import org.yiyun.knowledge.KnowledgeFixture;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.testing.Postgres;

/** Remembered totals are exact after whatever changes what readers find. */
class ArticleCountsPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final KnowledgeFixture base = new KnowledgeFixture(db);
    private final ArticleSearch search = new ArticleSearch(db.em(), new Synonyms(db.em()), base.time.business());

    @Test
    void totalsFollowEveryChange() {
        var first = base.published(words("结算中断", "等待恢复"));
        assertThat(totals("结算")).containsExactly(1L, 1L);
        base.published(words("结算失败", "重新结算"));
        assertThat(totals("结算")).containsExactly(2L, 2L);
        db.sql("update article_text_search set stale = true where title = '结算中断'");
        assertThat(totals("结算")).containsExactly(2L, 1L);
        as(LEADER, () -> base.service.end(first, "停用", null));
        assertThat(totals("结算")).containsExactly(1L, 1L);
        db.sql("update article_text_search set valid_to = '2026-03-05'");
        assertThat(totals("结算")).containsExactly(1L, 1L);
        base.time.advance(Duration.ofDays(4));
        assertThat(totals("结算")).containsExactly(0L, 0L);
    }

    @Test
    void whatIsAskedElseHasATotalOfItsOwn() {
        base.published(words("结算中断", "等待恢复"));
        assertThat(totals("结算")).containsExactly(1L, 1L);
        assertThat(totals("恢复")).containsExactly(1L, 1L);
        assertThat(totals("余额")).containsExactly(0L, 0L);
        assertThat(totals(null)).containsExactly(1L, 1L);
    }

    @Test
    void aVoteLeavesTotalsAlone() {
        var number = base.published(words("结算中断", "等待恢复"));
        var before = marks();
        as(READER, () -> base.service.vote(number, true));
        assertThat(marks()).isEqualTo(before);
    }

    @Test
    void changesDoNotWaitForOneAnotherAndEachIsSeen() {
        base.published(words("结算中断", "等待恢复"));
        base.published(words("结算失败", "重新结算"));
        var before = marks();
        var between = db.inTransaction(em -> {
            em.createNativeQuery("update article_text_search set stale = true where title = '结算中断'").executeUpdate();
            db.inTransaction(other -> {
                other.createNativeQuery("set local lock_timeout = '1s'").executeUpdate();
                return other.createNativeQuery("update article_text_search set stale = true where title = '结算失败'").executeUpdate();
            });
            return marks();
        });
        assertThat(between).isNotEqualTo(before);
        assertThat(marks()).isNotEqualTo(before).isNotEqualTo(between);
        db.sql("update article_text_search set stale = false");
        assertThat(marks()).hasSize(1);
    }

    /** For staff and for an institution. */
    private List<Long> totals(String q) {
        return List.of(total(q, READER), total(q, HOSPITAL));
    }

    private long total(String q, Caller caller) {
        var filter = new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), null, q);
        return db.inTransaction(em -> search.page(filter, new PageRequest(1, null), caller)).total();
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private List<String> marks() {
        return db.inTransaction(em -> (List<String>) em.createNativeQuery(
                "select cast(mark as text) from article_change order by 1", String.class).getResultList());
    }
}
