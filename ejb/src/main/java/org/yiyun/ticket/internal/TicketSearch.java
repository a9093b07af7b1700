package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketSort;
import org.yiyun.ticket.TicketStatus;

/**
 * Lists of tickets. In SQL, because keyset paging by row comparison and full-text search have no JPQL.
 */
@ApplicationScoped
public class TicketSearch {
    private static final String COLUMNS = """
            number, kind, channel, title, status, level, service_line, institution, assignee, contact_name,
            external_key, created_at, next_due_at, version, id""";
    private static final String NEWEST_FIRST = " order by " + TicketSort.NEWEST.order();
    /** From so many hits on, a page of them is looked for among the newest tickets first; pages behind so many rows are far. */
    private static final int FREQUENT = 5_000;
    /** Pages that end further on are cheaper to cut out of all hits. */
    private static final int NEAR = 1_000;
    /** Among so many newest tickets for each row of the page. */
    private static final int LOOKED_THROUGH = 40;

    private final EntityManager em;
    private final TicketCounts counts;
    private final BusinessClock clock;
    private final int frequent;
    private final FirstLook firstLook;

    @Inject
    public TicketSearch(EntityManager em, TicketCounts counts, BusinessClock clock) {
        this(em, counts, clock, FREQUENT, FirstLook.WORDS);
    }

    /** With another idea of what is frequent, and of how many words are many. */
    TicketSearch(EntityManager em, TicketCounts counts, BusinessClock clock, int frequent, int many) {
        this.em = em;
        this.counts = counts;
        this.clock = clock;
        this.frequent = frequent;
        this.firstLook = new FirstLook(em, counts, many);
    }

    protected TicketSearch() {
        this(null, null, null);
    }

    /** A page in the order newest first; the cursor holds creation time and id of the last row. */
    public Page<TicketRow> page(TicketFilter filter, TicketSight sight, PageRequest request) {
        var after = after(request.cursor());
        if (after == null && firstLook.isFor(filter, sight)) {
            var seen = firstLook.look(filter, sight, COLUMNS, request.limit() + 1);
            return Page.of(seen.rows(), request, seen.total(), TicketSearch::place).map(this::row);
        }
        var total = counts.count(filter, sight, clock.now());
        var tuples = TicketCondition.isSearch(filter, sight)
                ? found(filter, sight, total, after, 0, request.limit() + 1)
                : query(TicketCondition.of(filter, sight, clock.now()), after, TicketSort.NEWEST, 0, request.limit() + 1);
        return Page.of(tuples, request, total, TicketSearch::place).map(this::row);
    }

    /** Rows for a screen with page numbers. */
    public List<TicketRow> rows(TicketFilter filter, TicketSight sight, TicketSort sort, int offset, int limit) {
        var tuples = sort == TicketSort.NEWEST && TicketCondition.isSearch(filter, sight)
                ? found(filter, sight, count(filter, sight), null, offset, limit)
                : query(TicketCondition.of(filter, sight, clock.now()), null, sort, offset, limit);
        return tuples.stream().map(this::row).toList();
    }

    /** The same where the total is known: far pages come from the end that is nearer, as what lies before them has to be walked past. */
    public List<TicketRow> rows(TicketFilter filter, TicketSight sight, TicketSort sort, int offset, int limit, long total) {
        if (offset <= frequent || offset < total / 2 || offset >= total || TicketCondition.isSearch(filter, sight)) {
            return rows(filter, sight, sort, offset, limit);
        }
        var condition = TicketCondition.of(filter, sight, clock.now());
        var behind = (int) Math.max(0, total - offset - limit);
        var sql = "select " + COLUMNS + " from ticket" + condition.where() + " order by " + sort.reversed();
        var page = new ArrayList<>(tuples(sql, condition, Map.of(), behind, (int) (total - offset - behind)));
        Collections.reverse(page);
        return page.stream().map(this::row).toList();
    }

    /** Those with one of these numbers, newest first. */
    public List<TicketRow> rowsOf(Collection<String> numbers, TicketSight sight) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var condition = TicketCondition.byRow(TicketFilter.ALL, sight, clock.now());
        condition.and("number in (:numbers)", Map.of("numbers", numbers));
        return query(condition, null, TicketSort.NEWEST, 0, numbers.size()).stream().map(this::row).toList();
    }

    public long count(TicketFilter filter, TicketSight sight) {
        return counts.count(filter, sight, clock.now());
    }

    /** The last row of the page before. */
    private record After(Instant time, long id) {}

    private static @Nullable After after(@Nullable String text) {
        var cursor = Cursor.parse(text, 2);
        return cursor == null ? null : new After(cursor.get(0, Instant::parse), cursor.get(1, Long::valueOf));
    }

    /**
     * Tickets with words. What is frequent is among the newest tickets, and a look at some thousands of them costs less
     * than to fetch all hits from the index and sort them; what is rare comes from the index.
     */
    private List<Tuple> found(TicketFilter filter, TicketSight sight, long total, @Nullable After after, int offset, int limit) {
        if (total >= frequent && offset + limit <= NEAR) {
            var tuples = amongNewest(filter, sight, after, offset, limit);
            if (tuples.size() == limit) {
                return tuples;
            }
        }
        var hits = placed(TicketCondition.search(filter, sight), after);
        var sql = "with hit as materialized (select ticket_id from ticket_search" + hits.where()
                + " order by created_at desc, ticket_id desc limit :hits) select " + COLUMNS
                + " from hit join ticket on id = ticket_id" + NEWEST_FIRST;
        return tuples(sql, hits, Map.of("hits", offset + limit), offset, limit);
    }

    private List<Tuple> amongNewest(TicketFilter filter, TicketSight sight, @Nullable After after, int offset, int limit) {
        var newest = placed(TicketCondition.of(TicketFilter.ALL.withTime(filter.from(), filter.to()), TicketSight.ALL, clock.now()), after);
        var matching = TicketCondition.byRow(filter, sight, clock.now());
        var sql = "select " + COLUMNS + " from (select region, words, " + COLUMNS + " from ticket" + newest.where()
                + NEWEST_FIRST + " limit :newest) newest" + matching.where() + NEWEST_FIRST;
        return tuples(sql, matching.with(newest), Map.of("newest", (offset + limit) * LOOKED_THROUGH), offset, limit);
    }

    private static Cursor place(Tuple row) {
        return Cursor.of(row.get("created_at", Instant.class), row.get("id"));
    }

    private List<Tuple> query(TicketCondition condition, @Nullable After after, TicketSort sort, int offset, int limit) {
        var placed = placed(condition, after);
        var sql = "select " + COLUMNS + " from ticket" + placed.where() + " order by " + sort.order();
        return tuples(sql, placed, Map.of(), offset, limit);
    }

    private static TicketCondition placed(TicketCondition condition, @Nullable After after) {
        return after == null ? condition : condition.after(after.time(), after.id());
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private List<Tuple> tuples(String sql, TicketCondition condition, Map<String, ?> more, int offset, int limit) {
        Query query = em.createNativeQuery(sql, Tuple.class).setFirstResult(offset).setMaxResults(limit);
        condition.bind(query);
        more.forEach(query::setParameter);
        return query.getResultList();
    }

    private TicketRow row(Tuple t) {
        var due = t.get("next_due_at", Instant.class);
        return new TicketRow(
                t.get("number", String.class),
                TicketKind.valueOf(t.get("kind", String.class)),
                Channel.valueOf(t.get("channel", String.class)),
                t.get("title", String.class),
                TicketStatus.valueOf(t.get("status", String.class)),
                t.get("level", Integer.class),
                t.get("service_line", String.class),
                t.get("institution", String.class),
                t.get("assignee", String.class),
                t.get("contact_name", String.class),
                t.get("external_key", String.class),
                t.get("created_at", Instant.class),
                due,
                due != null && due.isBefore(clock.now()),
                t.get("version", Integer.class));
    }
}
