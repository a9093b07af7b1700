package org.yiyun.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.knowledge.ArticleFilter;
import org.yiyun.knowledge.ArticleRow;
import org.yiyun.knowledge.ArticleShelf;
import org.yiyun.knowledge.KnowledgeFixture;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.testing.Postgres;

/** What a demonstration begins with: once, of every kind, found by other words than its own. */
class DemoArticlesPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final KnowledgeFixture base = new KnowledgeFixture(db);

    @Test
    void areThereOnceAndFound() {
        load();
        load();

        var rows = as(KnowledgeFixture.LEADER, () -> base.queries.screen(
                new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), null, null), total -> 0, 50)).items();
        assertThat(rows).hasSize(7).extracting(ArticleRow::kind).contains(org.yiyun.knowledge.ArticleKind.values());
        assertThat(base.found(KnowledgeFixture.READER, "无法读卡")).containsExactly("读卡失败怎么办");
        assertThat(as(KnowledgeFixture.LEADER, () -> base.queries.screen(
                new ArticleFilter(ArticleShelf.SUBMITTED, Set.of(), null, null), total -> 0, 50)).total()).isEqualTo(1);
    }

    private void load() {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            var records = new RecordReader(validators);
            db.runInTransaction(em -> {
                var clock = base.time.business();
                var audit = new AuditService(clock, em);
                var articles = new Articles(em);
                var index = new ArticleIndex(em);
                var sources = new CitedSources(em, articles, index, audit);
                var desk = new ArticleDesk(
                        articles, index, new ArticleFiles(em), new ArticleViews(articles, index, clock), sources, audit, clock);
                new DemoArticles(em, desk, records, clock).load();
            });
        }
    }
}
