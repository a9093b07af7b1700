package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.Map;
import org.yiyun.knowledge.ArticleFilter;
import org.yiyun.knowledge.ArticleRow;
import org.yiyun.knowledge.ArticleShelf;
import org.yiyun.knowledge.engine.SearchWords;
import org.yiyun.knowledge.internal.ArticleList.Order;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;

/**
 * Lists of articles. On the published shelf words are looked up with their synonyms; the rank is that of the words (title
 * before question before answer), times what readers said of the article. Where too many have the words to weigh each one's,
 * those with the words in their titles come first, then those of more worth. What no article has word for word is looked for
 * by likeness of titles (trigrams).
 */
@ApplicationScoped
public class ArticleSearch {
    /** So many hits are weighed by all of their words: about as many look-ups of texts. */
    private static final int WEIGHED = 1_000;
    /** Of the trigrams of a question and the part of a title that is most alike, so many are common; less is tried after more. */
    private static final List<String> ALIKE = List.of("0.5", "0.4");
    /** Where more titles are alike, so many of them are compared. */
    private static final int COMPARED = 200;
    private static final String SEARCH = " from article_text_search s";
    private static final String TEXTS = " join article_text w on w.id = s.text_id";
    private static final Order NEWEST = Order.time("s.published_at", "s.text_id");
    private static final Order RANK = Order.rank("cast(ts_rank(w.words, cast(:words as tsquery)) * s.worth as numeric)");
    private static final Order LIKENESS = Order.rank("cast(word_similarity(:q, s.title) * s.worth as numeric)");
    private static final String TITLES = " from (select s.*" + SEARCH + "%s limit " + COMPARED + ") s";
    private static final String SHELVES =
            " from article a join article_text v on v.article_id = a.id and v.number = %s";

    private final EntityManager em;
    private final Synonyms synonyms;
    private final BusinessClock clock;
    private final ArticleCounts counts = new ArticleCounts();
    private final int weighed;

    @Inject
    public ArticleSearch(EntityManager em, Synonyms synonyms, BusinessClock clock) {
        this(em, synonyms, clock, WEIGHED);
    }

    /** With another idea of how many hits are weighed. */
    ArticleSearch(EntityManager em, Synonyms synonyms, BusinessClock clock, int weighed) {
        this.em = em;
        this.synonyms = synonyms;
        this.clock = clock;
        this.weighed = weighed;
    }

    protected ArticleSearch() {
        this(null, null, null);
    }

    /** The best first where words are looked for on the published shelf, else those changed last. */
    public Page<ArticleRow> page(ArticleFilter filter, PageRequest request, Caller caller) {
        var list = list(filter, caller);
        return Page.of(list.after(request), request, list.total(), ArticleList.Found::place).map(ArticleList.Found::row);
    }

    /**
     * For a screen with page numbers.
     *
     * @param offset of the first row, once the total is known
     */
    public Page<ArticleRow> screen(ArticleFilter filter, LongToIntFunction offset, int limit, Caller caller) {
        var list = list(filter, caller);
        var rows = list.from(offset.applyAsInt(list.total()), limit).stream().map(ArticleList.Found::row).toList();
        return new Page<>(rows, list.total(), null);
    }

    private ArticleList list(ArticleFilter filter, Caller caller) {
        if (filter.shelf() != ArticleShelf.PUBLISHED) {
            var from = SHELVES.formatted(isOfPublished(filter.shelf()) ? "a.published" : "a.latest");
            var condition = ArticleCondition.shelf(filter, clock.today());
            var total = ArticleList.count(em, from, condition);
            return new ArticleList(em, from, condition, Order.time("a.updated_at", "v.id"), total, List.of(), false);
        }
        var readable = ArticleCondition.published(filter, caller, clock.today());
        return filter.q() == null
                ? new ArticleList(em, SEARCH, readable, NEWEST, counts.count(em, SEARCH, readable, ""), List.of(), false)
                : found(filter.q(), readable);
    }

    private static boolean isOfPublished(ArticleShelf shelf) {
        return shelf == ArticleShelf.STALE || shelf == ArticleShelf.EXPIRED || shelf == ArticleShelf.ENDED;
    }

    private ArticleList found(String q, ArticleCondition readable) {
        var groups = synonyms.in(q);
        var words = List.copyOf(SearchWords.any(q, groups));
        var query = SearchWords.all(q, groups);
        if (!query.isEmpty()) {
            var condition = readable.copy().found(query);
            var total = counts.count(em, SEARCH, condition, "");
            if (total > weighed) {
                return new FrequentArticles(em, readable, query, total, words);
            }
            if (total > 0) {
                return new ArticleList(em, SEARCH + TEXTS, condition, RANK, total, words, false);
            }
        }
        return alike(q, readable, words);
    }

    private ArticleList alike(String q, ArticleCondition readable, List<String> words) {
        var condition = readable.copy().and(":q <% s.title", Map.of("q", q));
        var from = TITLES.formatted(condition.where());
        var total = 0L;
        for (var alike : ALIKE) {
            // of a transaction; the shipped one finds no question of ten characters with one wrong
            em.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', :alike, true)", String.class)
                    .setParameter("alike", alike)
                    .getSingleResult();
            total = counts.count(em, from, condition.met(), alike);
            if (total > 0) {
                break;
            }
        }
        return new ArticleList(em, from, condition.met(), LIKENESS, total, words, true);
    }
}
