package org.yiyun.knowledge.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.ArticleRow;
import org.yiyun.knowledge.ArticleState;
import org.yiyun.knowledge.engine.Highlights;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.PageRequest;

/**
 * Versions of articles in an order, the highest first, in SQL for the sake of full-text ranks and keyset paging. The rows of a
 * page are chosen first; only they are joined with their texts.
 */
class ArticleList {
    private static final int EXCERPT = 120;
    private static final String ROWS = """
            select h.text_id, h.place, a.number, a.kind, v.title, v.state, a.published, v.audience, v.valid_to, a.stale_at, a.helpful,
                   a.unhelpful, v.author, a.updated_at,
                   left(v.symptom || ' ' || v.solution || ' ' || v.cause || ' ' || v.review, 4000) as body
            from (%s) h join article_text v on v.id = h.text_id join article a on a.id = v.article_id
            order by h.at_place desc, h.text_id desc""";

    private final EntityManager em;
    private final String from;
    private final ArticleCondition condition;
    private final Order order;
    private final long total;
    private final List<String> words;
    private final boolean approximate;

    /**
     * By a time or a rank, then by the version.
     *
     * @param expression of the time or the rank, from the tables of the list
     * @param id         expression of the version's id
     * @param time       whether it is a time
     */
    record Order(String expression, String id, boolean time) {
        static Order time(String expression, String id) {
            return new Order(expression, id, true);
        }

        static Order rank(String expression) {
            return new Order(expression, "s.text_id", false);
        }

        /** Its value as text, of a time as ISO-8601, so that it comes back as it went. */
        String place() {
            return time
                    ? "to_char(" + expression + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                    : "cast(" + expression + " as text)";
        }

        String type() {
            return time ? "timestamptz" : "numeric";
        }

        /** What was no place of such a list is refused before the database sees it. */
        String checked(Cursor cursor) {
            return cursor.get(0, time ? text -> OffsetDateTime.parse(text).toString() : text -> new BigDecimal(text).toPlainString());
        }
    }

    /**
     * @param from        the tables, {@code article_text_search s} or {@code article a} with {@code article_text v}
     * @param total       how many meet the condition
     * @param words       to be marked in the excerpts
     * @param approximate found by likeness and not by words
     */
    ArticleList(
            EntityManager em, String from, ArticleCondition condition, Order order, long total, List<String> words, boolean approximate) {
        this.em = em;
        this.from = from;
        this.condition = condition;
        this.order = order;
        this.total = total;
        this.words = words;
        this.approximate = approximate;
    }

    static long count(EntityManager em, String from, ArticleCondition condition) {
        var query = em.createNativeQuery("select count(*)" + from + condition.where(), Long.class);
        return ((Number) condition.bind(query).getSingleResult()).longValue();
    }

    /** A row with its place in the order. */
    record Found(ArticleRow row, Cursor place) {}

    long total() {
        return total;
    }

    /** One row more than asked for, behind the cursor. */
    List<Found> after(PageRequest request) {
        var cursor = Cursor.parse(request.cursor(), 2);
        return cursor == null
                ? from(0, request.limit() + 1)
                : after(order.checked(cursor), cursor.get(1, Long::valueOf), request.limit() + 1);
    }

    /** Behind that place in the order. */
    List<Found> after(String place, long id, int limit) {
        var behind = condition.copy().and(
                "(" + order.expression() + ", " + order.id() + ") < (cast(:afterPlace as " + order.type() + "), :afterId)",
                Map.of("afterPlace", place, "afterId", id));
        return rows(behind, 0, limit);
    }

    List<Found> from(int offset, int limit) {
        return rows(condition, offset, limit);
    }

    private List<Found> rows(ArticleCondition narrowed, int offset, int limit) {
        var chosen = "select " + order.id() + " as text_id, " + order.place() + " as place, " + order.expression() + " as at_place" + from
                + narrowed.where() + " order by at_place desc, text_id desc offset " + offset + " limit " + limit;
        return rows(chosen, narrowed);
    }

    /** @param chosen a {@code select} of {@code text_id}, {@code place}, and {@code at_place} by which the rows are ordered */
    @SuppressWarnings("unchecked") // native queries are untyped
    final List<Found> rows(String chosen, ArticleCondition values) {
        Query query = em.createNativeQuery(ROWS.formatted(chosen), Tuple.class);
        return ((List<Tuple>) values.bind(query).getResultList()).stream().map(this::found).toList();
    }

    private Found found(Tuple row) {
        var validTo = row.get("valid_to", Date.class);
        var article = new ArticleRow(
                row.get("number", String.class), ArticleKind.valueOf(row.get("kind", String.class)), row.get("title", String.class),
                Highlights.of(row.get("body", String.class), words, EXCERPT),
                ArticleState.valueOf(row.get("state", String.class)), row.get("published", Integer.class),
                ArticleText.audiences(row.get("audience", String.class)), validTo == null ? null : validTo.toLocalDate(),
                row.get("stale_at", Instant.class) != null, row.get("helpful", Integer.class), row.get("unhelpful", Integer.class),
                row.get("author", String.class), row.get("updated_at", Instant.class), approximate);
        return new Found(article, Cursor.of(row.get("place"), row.get("text_id")));
    }
}
