package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;

/**
 * How frequent words of tickets are, as the database's own statistics say (ANALYZE of {@code ticket.words}): no look at any ticket.
 * Each node remembers them for a while; old ones cost a little accuracy of a score.
 */
@ApplicationScoped
public class TicketWordStatistics {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    /** Of a word of which nothing is known. */
    private static final double RARE = 0.0005;
    /** The frequencies have two more entries than there are words: the least and the greatest one. */
    private static final String FREQUENCIES = """
            select word, cast(frequency as float8) as frequency from pg_stats,
                   unnest(cast(cast(most_common_elems as text) as text[]), most_common_elem_freqs) as known (word, frequency)
            where schemaname = current_schema() and tablename = 'ticket' and attname = 'words' and word is not null""";
    private static final String ROWS = """
            select cast(greatest(reltuples, 0) as float8) from pg_class where oid = to_regclass('ticket')""";

    private final EntityManager em;
    private final BusinessClock clock;
    private volatile @Nullable Known known;

    @Inject
    public TicketWordStatistics(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TicketWordStatistics() {
        this(null, null);
    }

    /**
     * What is known at a time.
     *
     * @param least frequency of the rarest word that is known; what is not known is rarer
     * @param rows  how many tickets there are, about
     */
    record Known(Instant at, Map<String, Double> frequencies, double least, double rows) {
        /** The share of tickets that have the word, at most. */
        double frequency(String word) {
            return frequencies.getOrDefault(word, least);
        }

        /** What the word tells of a ticket that has it: the rarer, the more. */
        double worth(String word) {
            return Math.log(1 + 1 / frequency(word));
        }

        /** About so many tickets have it, at most; unknown, and so without bound, before the first statistics. */
        double tickets(String word) {
            return frequencies.isEmpty() ? Double.POSITIVE_INFINITY : frequency(word) * rows;
        }
    }

    Known now() {
        var remembered = known;
        if (remembered == null || remembered.at().plus(REMEMBERED).isBefore(clock.now())) {
            remembered = read();
            known = remembered;
        }
        return remembered;
    }

    private Known read() {
        Map<String, Double> frequencies = new HashMap<>();
        List<?> rows = em.createNativeQuery(FREQUENCIES, Tuple.class).getResultList();
        rows.forEach(row -> frequencies.put(
                ((Tuple) row).get("word", String.class), Math.max(RARE / 100, ((Tuple) row).get("frequency", Number.class).doubleValue())));
        double least = frequencies.values().stream().mapToDouble(Double::doubleValue).min().orElse(RARE);
        return new Known(clock.now(), Map.copyOf(frequencies), least, ((Number) em.createNativeQuery(ROWS).getSingleResult()).doubleValue());
    }
}
