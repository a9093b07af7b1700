package org.yiyun.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.knowledge.KnowledgeFixture.HOSPITAL;
import static org.yiyun.knowledge.KnowledgeFixture.READER;
import static org.yiyun.knowledge.KnowledgeFixture.words;
import static org.yiyun.testing.TestCallers.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.knowledge.ArticleFilter;
import org.yiyun.knowledge.ArticleRow;
import org.yiyun.knowledge.ArticleShelf;
import org.yiyun.knowledge.KnowledgeFixture;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.testing.Postgres;

/** Frequent words: when too many articles have them to weigh each one's. */
class ArticleSearchPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final KnowledgeFixture base = new KnowledgeFixture(db);
    private final ArticleSearch search = new ArticleSearch(db.em(), new Synonyms(db.em()), base.time.business(), 1);

    @Test
    void titlesComeFirstThenWhatHelped() {
        base.published(words("结算中断", "等待恢复"));
        var helpful = base.published(words("终端维护乙", "重启结算终端"));
        base.published(words("终端维护甲", "重启结算终端"));
        as(READER, () -> base.service.vote(helpful, true));

        assertThat(pages("结算", 2)).containsExactly("结算中断", "终端维护乙", "终端维护甲");
        assertThat(pages("结算 终端", 2)).containsExactly("终端维护乙", "终端维护甲");
    }

    @Test
    void aHitAloneIsWeighed() {
        base.published(words("结算中断", "等待恢复"));
        assertThat(pages("恢复", 2)).containsExactly("结算中断");
    }

    @Test
    void pagesAndScreensAreTheWholeOrderHoweverTheyAreFound() {
        ManyArticles.in(db);
        for (var caller : List.of(READER, HOSPITAL)) {
            for (var q : List.of("结算", "凭证", "终端", "余额")) {
                var whole = whole(q, caller);
                assertThat(byCursor(q, 9, caller)).describedAs(q).isEqualTo(whole);
                assertThat(byScreen(q, 50, caller)).describedAs(q).isEqualTo(whole);
            }
        }
    }

    @Test
    void aPageFarBehindIsCutOutOfAllHits() {
        ManyArticles.in(db);
        var filter = new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), null, "结算");
        var last = db.inTransaction(em -> search.screen(filter, total -> (int) total - 2, 2_000, READER));
        var whole = whole("结算", READER);
        assertThat(titles(last)).isEqualTo(whole.subList(whole.size() - 2, whole.size()));
    }

    @Test
    void ofManyTitlesThatAreAlikeSomeAreCompared() {
        ManyArticles.in(db);
        var filter = new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), null, "结算中段");
        var alike = db.inTransaction(em -> search.page(filter, new PageRequest(500, null), READER));
        assertThat(alike.total()).isEqualTo(200);
        assertThat(alike.items()).hasSize(200).allMatch(ArticleRow::approximate).allMatch(row -> row.title().startsWith("结算中断"));
    }

    private List<String> byCursor(String q, int size, Caller caller) {
        var filter = new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), null, q);
        List<String> titles = new ArrayList<>();
        String cursor = null;
        do {
            var request = new PageRequest(size, cursor);
            var page = db.inTransaction(em -> search.page(filter, request, caller));
            titles.addAll(titles(page));
            cursor = page.next();
        } while (cursor != null);
        return titles;
    }

    private List<String> byScreen(String q, int size, Caller caller) {
        var filter = new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), null, q);
        List<String> titles = new ArrayList<>();
        for (var total = Integer.MAX_VALUE; titles.size() < total; ) {
            var page = db.inTransaction(em -> search.screen(filter, all -> titles.size(), size, caller));
            total = (int) page.total();
            titles.addAll(titles(page));
        }
        return titles;
    }

    private static List<String> titles(Page<ArticleRow> page) {
        return page.items().stream().map(ArticleRow::title).toList();
    }

    /** By a look at every article. */
    @SuppressWarnings("unchecked") // native queries are untyped
    private List<String> whole(String word, Caller caller) {
        return db.inTransaction(em -> (List<String>) em.createNativeQuery("""
                        select s.title from article_text_search s join article_text t on t.id = s.text_id
                        where t.title || t.solution like '%' || :word || '%' and s.audience like '%' || :audience || '%'
                        order by s.title like '%' || :word || '%' desc, s.worth desc, s.text_id desc""", String.class)
                .setParameter("word", word)
                .setParameter("audience", caller == HOSPITAL ? "INSTITUTION" : "")
                .getResultList());
    }

    private List<String> pages(String q, int size) {
        var filter = new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), null, q);
        List<String> titles = new ArrayList<>();
        String cursor = null;
        do {
            var request = new PageRequest(size, cursor);
            var page = db.inTransaction(em -> search.page(filter, request, READER));
            titles.addAll(page.items().stream().map(ArticleRow::title).toList());
            assertThat(page.total()).isEqualTo(q.contains(" ") ? 2 : q.equals("恢复") ? 1 : 3);
            cursor = page.next();
        } while (cursor != null);
        return titles;
    }
}
