package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
 * Only the rarest words are looked up, so that the rows to be weighed stay few however large the base is. Where even the
 * rarest are frequent, articles that have so many of the rarest together that they are few are weighed by all.
 */
@ApplicationScoped
public class ArticleSuggestions {
    private static final int MOST_WORDS = 12;
    private static final long MOST_ROWS = 2_000;
    /** Where more articles have all of the words, they are looked for among so many of most worth. */
    private static final int BEST_ROWS = 600;
    /** So many of the articles that have the rarest words together, the latest. */
    private static final int MOST_TOGETHER = 200;
    /** A word that most articles have tells nothing. */
    private static final double TOO_MANY = 0.5;
    /** Of the worth of the words looked up; what explains less is a coincidence. */
    private static final int LEAST_SCORE = 30;
    /** A base of few articles must not make every word telling. */
    private static final double LEAST_BASE = 1000;
    private static final int EXCERPT = 90;

    private static final String EACH = """
            select s.text_id, s.worth, sum(t.worth) as explained
            from unnest(cast(:each as text[]), cast(:worth as float8[])) as t (word, worth)
            join article_text_search s on article_words(s.text_id) @@ cast(t.word as tsquery)%s group by s.text_id""";
    private static final String AMONG_BEST = """
            select s.text_id, s.worth, cast(:all as float8) as explained
            from (select * from article_text_search order by worth desc, text_id desc limit\s""" + BEST_ROWS + """
            ) s join article_text w on w.id = s.text_id%s and w.words @@ cast(:together as tsquery)
            order by s.worth desc, s.text_id desc limit :most""";
    private static final String TOGETHER = """
            select s.text_id, s.worth, e.explained
            from unnest(cast(:ids as bigint[]), cast(:explained as float8[])) as e (text_id, explained)
            join article_text_search s on s.text_id = e.text_id%s""";
    private static final String CHOSEN = """
            select a.number, a.kind, v.title, v.symptom, v.solution, f.explained from (
                select h.text_id, h.explained, h.explained * h.worth as rank from (%s) h order by rank desc, h.text_id desc limit :most) f
            join article_text v on v.id = f.text_id join article a on a.id = v.article_id order by f.rank desc, f.text_id desc""";
    private static final String KNOWN = """
            select word, articles, (select reltuples from pg_class where oid = 'article_text_search'::regclass) as base
            from article_word where word = any(cast(:words as text[])) and articles > 0""";

    private final EntityManager em;
    private final Synonyms synonyms;
    private final BusinessClock clock;
    private final long mostRows;
    private final FrequentWords frequentWords = new FrequentWords();

    @Inject
    public ArticleSuggestions(EntityManager em, Synonyms synonyms, BusinessClock clock) {
        this(em, synonyms, clock, MOST_ROWS);
    }

    /** With another idea of how many rows are weighed. */
    ArticleSuggestions(EntityManager em, Synonyms synonyms, BusinessClock clock, long mostRows) {
        this.em = em;
        this.synonyms = synonyms;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    protected ArticleSuggestions() {
        this(null, null, null);
    }

    /** A word, how many of how many articles have it, and what it is worth. */
    private record Telling(String word, long articles, double base) {
        double worth() {
            return Math.log(1 + base / articles);
        }
    }

    public List<Suggestion> of(String text, int limit, Caller caller) {
        var known = known(SearchWords.any(text, synonyms.in(text)));
        if (known.isEmpty()) {
            return List.of();
        }
        // a wrong answer is worse than none
        var condition = ArticleCondition.readable(caller, clock.today()).and("not s.stale", Map.of()).with(Map.of("most", limit));
        var few = few(known);
        return few.isEmpty()
                ? frequent(known, condition, limit, window(caller))
                : suggestions(rows(EACH, condition.with(weights(few))), few);
    }

    /** Who may read few of the articles gets some only if more of the latest are looked at. */
    private static long window(Caller caller) {
        return caller.kind() == Caller.Kind.INSTITUTION ? MOST_ROWS : MOST_TOGETHER;
    }

    private static List<Suggestion> suggestions(List<Tuple> rows, List<Telling> words) {
        var all = worth(words);
        return rows.stream().map(row -> suggestion(row, words, all)).filter(found -> found.score() >= LEAST_SCORE).toList();
    }

    private static double worth(Collection<Telling> words) {
        return words.stream().mapToDouble(Telling::worth).sum();
    }

    private static Map<String, Object> weights(List<Telling> words) {
        return Map.of(
                "each", words.stream().map(word -> ChineseTokens.quoted(word.word())).toArray(String[]::new),
                "worth", words.stream().map(Telling::worth).toArray(Double[]::new));
    }

    private List<Suggestion> frequent(List<Telling> known, ArticleCondition condition, int limit, long window) {
        var telling = known.stream().filter(word -> word.articles() <= TOO_MANY * word.base()).limit(MOST_WORDS).toList();
        var words = telling.isEmpty() ? known.subList(0, 1) : telling;
        var having = having(words);
        var together = together(having.values());
        if (together.cardinality() > MOST_TOGETHER) {
            var all = Map.of("all", worth(having.keySet()), "together", query(having.keySet()));
            var best = rows(AMONG_BEST, condition.copy().with(all));
            if (best.size() == limit) {
                return suggestions(best, words);
            }
        }
        var latest = latest(together, window);
        var explained = latest.stream().map(text -> explained(text, having)).toArray(Double[]::new);
        return suggestions(rows(TOGETHER, condition.with(Map.of("ids", latest.toArray(Long[]::new), "explained", explained))), words);
    }

    /** The texts that have each word, as far as is known by now. */
    private Map<Telling, BitSet> having(List<Telling> words) {
        var texts = frequentWords.of(em, words.stream().map(Telling::word).toList(), clock.now());
        Map<Telling, BitSet> having = new LinkedHashMap<>();
        words.stream().filter(word -> texts.containsKey(word.word())).forEach(word -> having.put(word, texts.get(word.word())));
        return having;
    }

    /** Those that have the first word and, until they are few, each of the next that leaves any. */
    private static BitSet together(Collection<BitSet> having) {
        var together = new BitSet();
        for (var texts : having) {
            if (together.isEmpty()) {
                together.or(texts);
            } else if (together.cardinality() > MOST_TOGETHER && together.intersects(texts)) {
                together.and(texts);
            }
        }
        return together;
    }

    private static List<Long> latest(BitSet texts, long most) {
        List<Long> latest = new ArrayList<>();
        for (int i = texts.length() - 1; i >= 0 && latest.size() < most; i = texts.previousSetBit(i - 1)) {
            latest.add((long) i);
        }
        return latest;
    }

    private static double explained(long text, Map<Telling, BitSet> having) {
        return having.entrySet().stream().filter(word -> word.getValue().get((int) text)).mapToDouble(word -> word.getKey().worth()).sum();
    }

    private static String query(Collection<Telling> words) {
        return SearchWords.allOf(words.stream().map(Telling::word).toList());
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private List<Tuple> rows(String candidates, ArticleCondition condition) {
        var sql = CHOSEN.formatted(candidates.formatted(condition.where()));
        return condition.bind(em.createNativeQuery(sql, Tuple.class)).getResultList();
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
        return ((List<Tuple>) em.createNativeQuery(KNOWN, Tuple.class)
                .setParameter("words", words.toArray(String[]::new))
                .getResultList()).stream()
                .map(row -> new Telling(row.get("word", String.class), row.get("articles", Integer.class),
                        Math.max(row.get("base", Float.class), LEAST_BASE)))
                .sorted(Comparator.comparingLong(Telling::articles).thenComparing(Telling::word))
                .toList();
    }

    /** As many of the rarest as keep the rows few; none if even one would be too many. */
    private List<Telling> few(List<Telling> known) {
        List<Telling> few = new ArrayList<>();
        var rows = 0L;
        for (var word : known) {
            rows += word.articles();
            if (few.size() == MOST_WORDS || rows > mostRows) {
                break;
            }
            few.add(word);
        }
        return few;
    }
}
