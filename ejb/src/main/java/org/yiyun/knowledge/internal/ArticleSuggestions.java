package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.Suggestion;
import org.yiyun.knowledge.engine.Highlights;
import org.yiyun.knowledge.engine.SearchWords;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.text.ChineseTokens;
import org.yiyun.security.Caller;

/**
 * Finds articles for a text that is still being typed (KB-05, CONS-09). A word is worth the more, the fewer articles have it.
 * Only the rarest words are looked up, so that the rows to be weighed stay few however large the base is; where even the
 * rarest are frequent, articles that have all of them are proposed.
 */
@ApplicationScoped
public class ArticleSuggestions {
    private static final int MOST_WORDS = 12;
    private static final long MOST_ROWS = 4_000;
    /** So many of the articles that have all the words. */
    private static final int MOST_TOGETHER = 500;
    /** Of the worth of the words looked up; what explains less is a coincidence. */
    private static final int LEAST_SCORE = 30;
    /** A base of few articles must not make every word telling. */
    private static final double LEAST_BASE = 1000;
    private static final int EXCERPT = 90;

    private static final String EACH = """
            select s.text_id, sum(t.worth) as explained from unnest(cast(:each as text[]), cast(:worth as float8[])) as t (word, worth)
            join article_text_search s on article_words(s.text_id) @@ cast(t.word as tsquery)%s group by s.text_id""";
    private static final String TOGETHER = """
            select s.text_id, cast(:all as float8) as explained from article_text_search s%s
            and article_words(s.text_id) @@ cast(:together as tsquery) limit""" + " " + MOST_TOGETHER;
    private static final String BEST = """
            select a.number, a.kind, v.title, v.symptom, v.solution, f.explained from (
                select h.text_id, h.explained, h.explained * s.worth as rank from (%s) h join article_text_search s using (text_id)
                order by rank desc, h.text_id desc limit :most) f
            join article_text v on v.id = f.text_id join article a on a.id = v.article_id order by f.rank desc, f.text_id desc""";

    private final EntityManager em;
    private final Synonyms synonyms;
    private final BusinessClock clock;

    @Inject
    public ArticleSuggestions(EntityManager em, Synonyms synonyms, BusinessClock clock) {
        this.em = em;
        this.synonyms = synonyms;
        this.clock = clock;
    }

    protected ArticleSuggestions() {
        this(null, null, null);
    }

    /** A word, how many articles have it, and what it is worth. */
    private record Telling(String word, long articles, double worth) {}

    public List<Suggestion> of(String text, int limit, Caller caller) {
        var known = known(SearchWords.any(text, synonyms.in(text)));
        if (known.isEmpty()) {
            return List.of();
        }
        var few = few(known);
        var words = few.isEmpty() ? known : few;
        var all = words.stream().mapToDouble(Telling::worth).sum();
        // a wrong answer is worse than none
        var condition = ArticleCondition.readable(caller, clock.today()).and("not s.stale", Map.of());
        var query = em.createNativeQuery(BEST.formatted((few.isEmpty() ? TOGETHER : EACH).formatted(condition.where())), Tuple.class);
        if (few.isEmpty()) {
            query.setParameter("all", all).setParameter("together", together(words));
        } else {
            query.setParameter("each", words.stream().map(word -> ChineseTokens.quoted(word.word())).toArray(String[]::new))
                    .setParameter("worth", words.stream().map(Telling::worth).toArray(Double[]::new));
        }
        return rows(condition.bind(query).setParameter("most", limit)).stream()
                .map(row -> suggestion(row, words, all))
                .filter(found -> found.score() >= LEAST_SCORE)
                .toList();
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static String together(List<Telling> words) {
        return SearchWords.allOf(words.stream().map(Telling::word).limit(MOST_WORDS).toList());
    }

    private static Suggestion suggestion(Tuple row, List<Telling> words, double all) {
        var title = row.get("title", String.class);
        var answer = row.get("solution", String.class);
        var text = (title + " " + row.get("symptom", String.class) + " " + answer).toLowerCase(Locale.ROOT);
        var matched = words.stream().map(Telling::word).filter(text::contains).toList();
        var shown = (row.get("symptom", String.class) + " " + answer).strip();
        return new Suggestion(
                row.get("number", String.class), ArticleKind.valueOf(row.get("kind", String.class)), title,
                Highlights.of(shown, matched, EXCERPT), answer, matched,
                (int) Math.round(100 * row.get("explained", Double.class) / all));
    }

    /** The words that articles have, the rarest first. */
    @SuppressWarnings("unchecked") // native queries are untyped
    private List<Telling> known(Collection<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var base = ((Number) em.createNativeQuery("select reltuples from pg_class where oid = 'article_text_search'::regclass", Float.class)
                .getSingleResult()).doubleValue();
        return ((List<Tuple>) em.createNativeQuery(
                        "select word, articles from article_word where word in (:words) and articles > 0", Tuple.class)
                .setParameter("words", words)
                .getResultList()).stream()
                .map(row -> telling(row.get("word", String.class), row.get("articles", Integer.class), base))
                .sorted(Comparator.comparingLong(Telling::articles).thenComparing(Telling::word))
                .toList();
    }

    private static Telling telling(String word, int articles, double base) {
        return new Telling(word, articles, Math.log(1 + Math.max(base, LEAST_BASE) / articles));
    }

    /** As many of the rarest as keep the rows few; none if even one would be too many. */
    private static List<Telling> few(List<Telling> known) {
        List<Telling> few = new ArrayList<>();
        var rows = 0L;
        for (var word : known) {
            rows += word.articles();
            if (few.size() == MOST_WORDS || rows > MOST_ROWS) {
                break;
            }
            few.add(word);
        }
        return few;
    }
}
