package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Scope;
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
    private static final String COLUMNS =
            """
            select number, kind, channel, title, status, level, service_line, institution, assignee, contact_name,
                   external_key, created_at, next_due_at, version, id
            from ticket""";

    private final EntityManager em;
    private final TicketCounts counts;
    private final BusinessClock clock;

    @Inject
    public TicketSearch(EntityManager em, TicketCounts counts, BusinessClock clock) {
        this.em = em;
        this.counts = counts;
        this.clock = clock;
    }

    protected TicketSearch() {
        this(null, null, null);
    }

    /** A page in the order newest first; the cursor holds creation time and id of the last row. */
    public Page<TicketRow> page(TicketFilter filter, Scope scope, PageRequest request) {
        var condition = TicketCondition.of(filter, scope, clock.now());
        var total = counts.count(filter, scope, condition);
        var from = condition.copy();
        var cursor = Cursor.parse(request.cursor(), 2);
        if (cursor != null) {
            after(from, cursor);
        }
        var tuples = query(from, TicketSort.NEWEST, 0, request.limit() + 1);
        var more = tuples.size() > request.limit();
        var shown = more ? tuples.subList(0, request.limit()) : tuples;
        return new Page<>(shown.stream().map(this::row).toList(), total, more ? next(shown.get(shown.size() - 1)) : null);
    }

    /** Rows for a screen with page numbers. */
    public List<TicketRow> rows(TicketFilter filter, Scope scope, TicketSort sort, int offset, int limit) {
        return query(TicketCondition.of(filter, scope, clock.now()), sort, offset, limit).stream().map(this::row).toList();
    }

    public long count(TicketFilter filter, Scope scope) {
        return counts.count(filter, scope, TicketCondition.of(filter, scope, clock.now()));
    }

    private static void after(TicketCondition condition, Cursor cursor) {
        try {
            condition.and(
                    "(created_at, id) < (:afterTime, :afterId)",
                    Map.of(
                            "afterTime", Instant.parse(cursor.keys().get(0)),
                            "afterId", Long.valueOf(cursor.keys().get(1))));
        } catch (DateTimeParseException | NumberFormatException foreign) {
            throw BusinessException.invalid("cursor", "field.cursor", Map.of());
        }
    }

    private static @Nullable String next(Tuple last) {
        return Cursor.of(last.get("created_at", Instant.class), last.get("id")).text();
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private List<Tuple> query(TicketCondition condition, TicketSort sort, int offset, int limit) {
        Query query = em.createNativeQuery(COLUMNS + condition.where() + " order by " + sort.order(), Tuple.class)
                .setFirstResult(offset)
                .setMaxResults(limit);
        condition.bind(query);
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
