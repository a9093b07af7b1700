package org.yiyun.knowledge.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles with words that too many have to weigh each one's: those with the words in their titles first, then the others, of
 * each those of more worth first. What is frequent is among the articles of most worth, and to look at some hundreds of them in
 * that order costs a fraction of fetching and sorting all hits; where that does not fill the page, the part of the hits that is
 * asked for is rare enough to be sorted.
 */
final class FrequentArticles extends ArticleList {
    private static final String SEARCH = " from article_text_search s";
    private static final String IN_TITLE = "s.title_words @@ cast(:words as tsquery)";
    /** More than any worth is, for the words in the title: so one number is the place in the order. */
    private static final BigDecimal FIRST = BigDecimal.TEN;
    private static final Order ORDER =
            Order.rank("cast(case when " + IN_TITLE + " then " + FIRST + " else 0 end + s.worth as numeric)");
    /** Pages that end further on are cut out of all hits, sorted. */
    private static final int NEAR = 2_000;
    /** Among so many of most worth for each row that is wanted. */
    private static final int LOOKED_THROUGH = 40;
    private static final int MOST_LOOKED_THROUGH = 8_000;
    private static final String BY_WORTH = " order by s.worth desc, s.text_id desc limit ";
    private static final String CHOSEN = """
            select t.text_id, t.place, -t.line as at_place
            from unnest(cast(:ids as bigint[]), cast(:places as text[])) with ordinality as t (text_id, place, line)""";

    private final EntityManager em;
    private final ArticleCondition readable;

    /** A part of the order, in SQL by the rows at hand, for which other tables may be needed, and by an index. */
    private enum Part {
        TITLES("", IN_TITLE, IN_TITLE),
        OTHERS(" join article_text w on w.id = s.text_id", "not " + IN_TITLE + " and w.words @@ cast(:words as tsquery)",
                "not " + IN_TITLE + " and " + ArticleCondition.FOUND);

        private final String texts;
        private final String byRow;
        private final String byIndex;

        Part(String texts, String byRow, String byIndex) {
            this.texts = texts;
            this.byRow = byRow;
            this.byIndex = byIndex;
        }
    }

    private record Place(long id, String place) {}

    /** The last row of the page before. */
    private record Behind(String worth, long id) {}

    /**
     * @param readable what else than the words is to be met
     * @param query    a {@code tsquery}
     * @param total    how many have the words
     * @param words    to be marked in the excerpts
     */
    FrequentArticles(EntityManager em, ArticleCondition readable, String query, long total, List<String> words) {
        super(em, SEARCH, readable.copy().found(query), ORDER, total, words, false);
        this.em = em;
        this.readable = readable.copy().with(Map.of("words", query));
    }

    @Override
    List<Found> from(int offset, int limit) {
        var end = offset + limit;
        if (end > NEAR) {
            return super.from(offset, limit);
        }
        var places = filled(part(Part.TITLES, null, end), end);
        return found(places.subList(Math.min(offset, places.size()), places.size()));
    }

    @Override
    List<Found> after(String place, long id, int limit) {
        var worth = new BigDecimal(place);
        return found(worth.compareTo(FIRST) < 0
                ? part(Part.OTHERS, new Behind(place, id), limit)
                : filled(part(Part.TITLES, new Behind(worth.subtract(FIRST).toPlainString(), id), limit), limit));
    }

    private List<Place> filled(List<Place> titles, int limit) {
        var places = new ArrayList<>(titles);
        if (places.size() < limit) {
            places.addAll(part(Part.OTHERS, null, limit - places.size()));
        }
        return places;
    }

    private List<Place> part(Part part, @Nullable Behind behind, int limit) {
        var best = among(part, behind, limit);
        return best.size() == limit ? best : of(part, behind, limit);
    }

    /** Among the articles of most worth; fewer than asked for if these are not enough. */
    private List<Place> among(Part part, @Nullable Behind behind, int limit) {
        var matching = readable.copy().and(part.byRow, Map.of());
        var placed = behind(new ArticleCondition(), behind);
        var best = "(select *" + SEARCH + placed.where() + BY_WORTH + Math.min(limit * LOOKED_THROUGH, MOST_LOOKED_THROUGH) + ") s";
        return places(" from " + best + part.texts + matching.where() + BY_WORTH + limit, matching.with(placed.values()));
    }

    /** Of all hits; sorted apart, so that the planner does not walk along the order instead. */
    private List<Place> of(Part part, @Nullable Behind behind, int limit) {
        var matching = behind(readable.copy().and(part.byIndex, Map.of()), behind);
        return places(" from (select s.*" + SEARCH + matching.where() + " offset 0) s" + BY_WORTH + limit, matching);
    }

    private static ArticleCondition behind(ArticleCondition condition, @Nullable Behind behind) {
        return behind == null ? condition : condition.and("(s.worth, s.text_id) < (cast(:afterWorth as real), :afterId)",
                Map.of("afterWorth", behind.worth(), "afterId", behind.id()));
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private List<Place> places(String rest, ArticleCondition values) {
        var query = em.createNativeQuery("select s.text_id, " + ORDER.place() + " as place" + rest, Tuple.class);
        return ((List<Tuple>) values.bind(query).getResultList()).stream()
                .map(row -> new Place(row.get("text_id", Long.class), row.get("place", String.class)))
                .toList();
    }

    private List<Found> found(List<Place> places) {
        return places.isEmpty() ? List.of() : rows(CHOSEN, new ArticleCondition().with(Map.of(
                "ids", places.stream().map(Place::id).toArray(Long[]::new),
                "places", places.stream().map(Place::place).toArray(String[]::new))));
    }
}
