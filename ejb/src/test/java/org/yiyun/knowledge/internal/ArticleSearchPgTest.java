package org.yiyun.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.yiyun.platform.paging.PageRequest;
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
