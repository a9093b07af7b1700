package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleTextView;
import org.yiyun.knowledge.engine.SearchWords;

/** By what the published version of an article is found and ranked: its words, and what readers said of it. */
@ApplicationScoped
public class ArticleIndex {
    /** From 0.5 to 1.5, 1 without votes; a single vote moves it little. Halved while the article is stale. */
    private static final String WORTH = """
            (0.5 + (a.helpful + 2.0) / (a.helpful + a.unhelpful + 4.0)) * case when a.stale_at is null then 1 else 0.5 end""";
    /** In one order, so that two transactions never wait for each other. */
    private static final String COUNT = """
            insert into article_word (word, articles)
            select word, %d from unnest((select tsvector_to_array(v.words) from article_text_search s
                join article_text v on v.id = s.text_id where s.article_id = :id)) as word order by word
            on conflict (word) do update set articles = article_word.articles + excluded.articles""";

    private final EntityManager em;

    @Inject
    public ArticleIndex(EntityManager em) {
        this.em = em;
    }

    protected ArticleIndex() {
        this(null);
    }

    /** Readers find this version from now on. */
    void put(Article article, ArticleText published, Instant at) {
        remove(article);
        var text = published.view();
        em.createNativeQuery("update article_text set words = cast(:words as tsvector) where id = :id")
                .setParameter("words", words(text))
                .setParameter("id", published.id())
                .executeUpdate();
        em.createNativeQuery("""
                        insert into article_text_search (text_id, article_id, kind, audience, valid_from, valid_to, stale, worth, title,
                            title_words, published_at)
                        select v.id, a.id, a.kind, v.audience, v.valid_from, v.valid_to, a.stale_at is not null, %s, v.title,
                            cast(:titleWords as tsvector), :at
                        from article a join article_text v on v.article_id = a.id where v.id = :id""".formatted(WORTH))
                .setParameter("titleWords", SearchWords.weighted(List.of(text.title(), text.keywords()), List.of(), List.of()))
                .setParameter("at", at)
                .setParameter("id", published.id())
                .executeUpdate();
        count(article, 1);
    }

    /** Whether the version that readers get meets that. */
    boolean has(Article article, ArticleCondition condition) {
        condition.and("s.article_id = :article", Map.of("article", article.id()));
        return (Boolean) condition.bind(em.createNativeQuery(
                "select exists (select from article_text_search s" + condition.where() + ")", Boolean.class)).getSingleResult();
    }

    private static String words(ArticleTextView text) {
        return SearchWords.weighted(
                List.of(text.title(), text.keywords()), List.of(text.symptom()), List.of(text.solution(), text.cause(), text.review()));
    }

    /** Readers find it no more. */
    void remove(Article article) {
        em.flush();
        count(article, -1);
        em.createNativeQuery("delete from article_text_search where article_id = :id").setParameter("id", article.id()).executeUpdate();
    }

    private void count(Article article, int by) {
        em.createNativeQuery(String.format(COUNT, by)).setParameter("id", article.id()).executeUpdate();
    }

    /** Ranked anew after a vote, or after it went stale. */
    void weigh(Article article) {
        em.flush();
        em.createNativeQuery("""
                        update article_text_search s set worth = %s, stale = a.stale_at is not null
                        from article a where a.id = s.article_id and a.id = :id""".formatted(WORTH))
                .setParameter("id", article.id())
                .executeUpdate();
    }

    /** What the voter says now; what was said before counts no more. */
    void vote(Article article, String voter, boolean helpful, Instant at) {
        em.createNativeQuery("""
                        insert into article_vote (article_id, voter, helpful, at) values (:id, :voter, :helpful, :at)
                        on conflict (article_id, voter) do update set helpful = excluded.helpful, at = excluded.at""")
                .setParameter("id", article.id())
                .setParameter("voter", voter)
                .setParameter("helpful", helpful)
                .setParameter("at", at)
                .executeUpdate();
        em.createNativeQuery("""
                        update article set
                            helpful = (select count(*) from article_vote where article_id = :id and helpful),
                            unhelpful = (select count(*) from article_vote where article_id = :id and not helpful)
                        where id = :id""")
                .setParameter("id", article.id())
                .executeUpdate();
        weigh(article);
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    @Nullable Boolean voteOf(Article article, String voter) {
        List<Boolean> said = em.createNativeQuery(
                        "select helpful from article_vote where article_id = :id and voter = :voter", Boolean.class)
                .setParameter("id", article.id())
                .setParameter("voter", voter)
                .getResultList();
        return said.isEmpty() ? null : said.get(0);
    }
}
