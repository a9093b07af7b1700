package org.yiyun.knowledge.internal;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact totals of what readers find. A count of frequent words looks at each article that has them, so it is remembered until
 * the set of articles changes, which {@code article_change} tells in a fraction of a millisecond. Each node remembers by
 * itself; forgetting costs time, not truth.
 */
final class ArticleCounts {
    private static final int REMEMBERED = 2000;

    private final Map<Object, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<Object, Object> turns = new ConcurrentHashMap<>();

    /** A total, and the marks that were seen before it was counted. */
    private record Known(String marks, long total) {}

    /** @param setting of the transaction, if the answer hangs on one */
    long count(EntityManager em, String from, ArticleCondition condition, String setting) {
        var key = List.of(condition.key(from), setting);
        var marks = marks(em);
        var before = total(key, marks);
        if (before != null) {
            return before;
        }
        // people ask for the same words at the same time: one counts, the others read what it found
        var turn = turns.computeIfAbsent(key, unknown -> new Object());
        synchronized (turn) {
            try {
                var meanwhile = total(key, marks);
                return meanwhile == null ? counted(em, from, condition, key, marks) : meanwhile;
            } finally {
                turns.remove(key, turn);
            }
        }
    }

    /** The marks are older than the count: what is changed in between makes it be counted once more, never kept too long. */
    private long counted(EntityManager em, String from, ArticleCondition condition, Object key, String marks) {
        var total = ArticleList.count(em, from, condition);
        put(key, new Known(marks, total));
        return total;
    }

    /** Others after each change of what readers find, votes apart. */
    static String marks(EntityManager em) {
        return (String) em.createNativeQuery(
                        "select coalesce(string_agg(cast(mark as text), ' ' order by mark), '') from article_change", String.class)
                .getSingleResult();
    }

    private synchronized @Nullable Long total(Object key, String marks) {
        var found = known.get(key);
        return found != null && found.marks().equals(marks) ? found.total() : null;
    }

    private synchronized void put(Object key, Known total) {
        known.put(key, total);
    }
}
