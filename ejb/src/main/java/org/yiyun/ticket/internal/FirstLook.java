package org.yiyun.ticket.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.yiyun.platform.text.ChineseTokens;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketSort;

/**
 * The first search for many words together. Each of them may be frequent, so that the index has long lists to compare; what is in all of
 * them is little. Total and page come of one such comparison, where otherwise the page makes it once more. Few words may have so many
 * hits that it costs more to put them all by than to look for the page among the newest tickets.
 */
final class FirstLook {
    /** So many words are hardly ever frequent together. */
    static final int WORDS = 5;

    private static final String LOOK = """
            with hit as materialized (select ticket_id, created_at, opened_tx from ticket_search%s),
            total as (select count(*) as found,
                             count(*) filter (where opened_tx < pg_snapshot_xmin(pg_current_snapshot())) as settled,
                             cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as horizon from hit),
            near as (select ticket_id from hit order by created_at desc, ticket_id desc limit :near)
            select found, settled, horizon, %s from total left join (near join ticket on id = ticket_id) on true order by %s""";

    private final EntityManager em;
    private final TicketCounts counts;
    private final int many;

    FirstLook(EntityManager em, TicketCounts counts, int many) {
        this.em = em;
        this.counts = counts;
        this.many = many;
    }

    /** The newest of what was found, and how much there is. */
    record Seen(List<Tuple> rows, long total) {}

    /** Whether many words are asked for together, and that for the first time here. */
    boolean isFor(TicketFilter filter, TicketSight sight) {
        return TicketCondition.isSearch(filter, sight)
                && ChineseTokens.of(filter.q().strip()).size() >= many
                && !counts.knows(TicketCondition.search(filter, sight));
    }

    /** @param limit of the rows that are wanted */
    @SuppressWarnings("unchecked") // native queries are untyped
    Seen look(TicketFilter filter, TicketSight sight, String columns, int limit) {
        var condition = TicketCondition.search(filter, sight);
        var query = em.createNativeQuery(LOOK.formatted(condition.where(), columns, TicketSort.NEWEST.order()), Tuple.class);
        condition.bind(query);
        List<Tuple> rows = query.setParameter("near", limit).getResultList();
        var first = rows.get(0);
        counts.learn(condition, first.get("horizon", String.class), first.get("settled", Long.class));
        long total = first.get("found", Long.class);
        // without any hit the one row is that of the total alone
        return new Seen(total == 0 ? List.of() : rows, total);
    }
}
