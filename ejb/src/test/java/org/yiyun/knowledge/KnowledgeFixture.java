package org.yiyun.knowledge;

import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.knowledge.internal.ArticleDesk;
import org.yiyun.knowledge.internal.ArticleFiles;
import org.yiyun.knowledge.internal.ArticleIndex;
import org.yiyun.knowledge.internal.ArticleSearch;
import org.yiyun.knowledge.internal.ArticleSuggestions;
import org.yiyun.knowledge.internal.ArticleViews;
import org.yiyun.knowledge.internal.Articles;
import org.yiyun.knowledge.internal.CitedSources;
import org.yiyun.knowledge.internal.Synonyms;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

/** The knowledge base wired by constructor on a test database. */
public final class KnowledgeFixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final Caller WRITER = TestCallers.staff("engineer", Permission.KNOWLEDGE_READ, Permission.KNOWLEDGE_WRITE);
    public static final Caller LEADER = TestCallers.staff(
            "leader", Permission.KNOWLEDGE_READ, Permission.KNOWLEDGE_WRITE, Permission.KNOWLEDGE_REVIEW);
    public static final Caller READER = TestCallers.staff("reader", Permission.KNOWLEDGE_READ);
    public static final Caller HOSPITAL = TestCallers.institution("H99990000001", Permission.KNOWLEDGE_READ);

    public final TestClock time = new TestClock(Instant.parse("2026-03-02T02:00:00Z"));
    public final CitedSources sources;
    public final KnowledgeService service;
    public final KnowledgeQueries queries;
    public final KnowledgeFiles files;

    public KnowledgeFixture(Postgres db) {
        var em = db.em();
        var clock = time.business();
        var audit = new AuditService(clock, em);
        var articles = new Articles(em);
        var index = new ArticleIndex(em);
        var views = new ArticleViews(articles, index, clock);
        var synonyms = new Synonyms(em);
        sources = new CitedSources(em, articles, index, audit);
        var desk = new ArticleDesk(articles, index, new ArticleFiles(em), views, sources, audit, clock);
        service = db.bean(KnowledgeService.class, new KnowledgeService(desk, synonyms, audit));
        queries = db.bean(KnowledgeQueries.class, new KnowledgeQueries(
                new ArticleSearch(em, synonyms, clock), new ArticleSuggestions(em, synonyms, clock), views, synonyms));
        files = db.bean(KnowledgeFiles.class, new KnowledgeFiles(desk));
    }

    public static WriteArticle words(String title, String solution, Citation... citations) {
        return words(title, solution, Set.of(Audience.STAFF, Audience.INSTITUTION), null, citations);
    }

    public static WriteArticle words(String title, String solution, Set<Audience> audience, LocalDate validTo, Citation... citations) {
        return new WriteArticle(
                ArticleKind.SOLUTION, title, "", "", "", solution, "", List.copyOf(audience), TODAY, validTo, null, null,
                List.of(citations));
    }

    ArticleView draft(WriteArticle words) {
        return as(WRITER, () -> service.write(words));
    }

    ArticleView submitted(WriteArticle words) {
        var number = draft(words).number();
        return as(WRITER, () -> service.submit(number, null));
    }

    public String published(WriteArticle words) {
        var number = submitted(words).number();
        as(LEADER, () -> service.approve(number, null, null));
        return number;
    }

    public List<String> found(Caller caller, String q) {
        return as(caller, () -> queries.screen(new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), null, q), total -> 0, 50)).items().stream()
                .map(ArticleRow::title).toList();
    }

    List<String> shelf(ArticleShelf shelf) {
        return as(LEADER, () -> queries.screen(new ArticleFilter(shelf, Set.of(), null, null), total -> 0, 50)).items().stream()
                .map(ArticleRow::title).toList();
    }
}
