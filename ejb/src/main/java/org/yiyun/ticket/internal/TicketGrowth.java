package org.yiyun.ticket.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact totals over what never changes of a ticket, such as its words. A count is remembered together with the oldest
 * transaction that was under way then: whatever was opened by an older one is in it for good, and the next count of the
 * same condition looks only at what was opened since. Each node remembers by itself; forgetting costs time, not truth.
 */
final class TicketGrowth {
    private static final int REMEMBERED = 2000;
    private static final String COUNT = """
            select count(*) as found,
                   count(*) filter (where opened_tx < pg_snapshot_xmin(pg_current_snapshot())) as settled,
                   cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as horizon
              from \
            """;

    private final Map<Object, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<Object, Object> first = new ConcurrentHashMap<>();

    /** So many were opened before that transaction. */
    private record Known(String horizon, long settled) {}

    /**
     * @param all  what is counted the first time
     * @param rows the same, asked of {@code ticket} row by row, for what was opened since the last time
     */
    long count(EntityManager em, TicketCondition all, TicketCondition rows) {
        var key = all.key();
        if (get(key) != null) {
            return countOn(em, key, all, rows);
        }
        // people ask for the same words at the same time: one counts, the others count on from there
        var turn = first.computeIfAbsent(key, unknown -> new Object());
        synchronized (turn) {
            try {
                return countOn(em, key, all, rows);
            } finally {
                first.remove(key, turn);
            }
        }
    }

    boolean knows(TicketCondition all) {
        return get(all.key()) != null;
    }

    /** What somebody else has counted, to count on from. */
    void learn(TicketCondition all, String horizon, long settled) {
        put(all.key(), new Known(horizon, settled));
    }

    private long countOn(EntityManager em, Object key, TicketCondition all, TicketCondition rows) {
        var before = get(key);
        var since = all;
        if (before != null) {
            since = rows.copy();
            since.and("opened_tx >= cast(:horizon as xid8)", Map.of("horizon", before.horizon()));
        }
        var row = row(em, since);
        var earlier = before == null ? 0 : before.settled();
        put(key, new Known(row.get("horizon", String.class), earlier + row.get("settled", Long.class)));
        return earlier + row.get("found", Long.class);
    }

    private static Tuple row(EntityManager em, TicketCondition condition) {
        var query = em.createNativeQuery(COUNT + condition.table() + condition.where(), Tuple.class);
        condition.bind(query);
        List<?> rows = query.getResultList();
        return (Tuple) rows.get(0);
    }

    private synchronized @Nullable Known get(Object key) {
        return known.get(key);
    }

    private synchronized void put(Object key, Known count) {
        known.put(key, count);
    }
}
