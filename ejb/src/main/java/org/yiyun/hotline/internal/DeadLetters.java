package org.yiyun.hotline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.hotline.DeadLetterFilter;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.problem.BusinessException;

/** The kept dead letters, newest first. */
@ApplicationScoped
public class DeadLetters {
    private static final String ORDER = " order by d.receivedAt desc, d.id desc";

    private final EntityManager em;

    @Inject
    public DeadLetters(EntityManager em) {
        this.em = em;
    }

    protected DeadLetters() {
        this(null);
    }

    boolean has(String queue, String messageId) {
        return !em.createQuery("select 1 from DeadLetter d where d.queue = :queue and d.messageId = :id", Integer.class)
                .setParameter("queue", queue)
                .setParameter("id", messageId)
                .getResultList()
                .isEmpty();
    }

    void add(DeadLetter letter) {
        em.persist(letter);
    }

    public DeadLetter get(long id) {
        return found(em.find(DeadLetter.class, id), id);
    }

    /** Holds it until the end of the transaction: two people send it again one after the other. */
    public DeadLetter lock(long id) {
        return found(em.find(DeadLetter.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static DeadLetter found(@Nullable DeadLetter letter, long id) {
        if (letter == null) {
            throw BusinessException.notFound("dead-letter", id);
        }
        return letter;
    }

    public long count(DeadLetterFilter filter) {
        var condition = new Condition(filter, null);
        return condition.bind(em.createQuery("select count(d) from DeadLetter d" + condition.text(), Long.class)).getSingleResult();
    }

    public List<DeadLetter> rows(DeadLetterFilter filter, int offset, int limit) {
        return query(new Condition(filter, null), limit).setFirstResult(offset).getResultList();
    }

    public List<DeadLetter> after(DeadLetterFilter filter, @Nullable Cursor cursor, int limit) {
        return query(new Condition(filter, cursor), limit).getResultList();
    }

    private TypedQuery<DeadLetter> query(Condition condition, int limit) {
        return condition.bind(em.createQuery("select d from DeadLetter d" + condition.text() + ORDER, DeadLetter.class)
                .setMaxResults(limit));
    }

    /** The where clause of a filter. */
    private static final class Condition {
        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> values = new TreeMap<>();

        Condition(DeadLetterFilter filter, @Nullable Cursor cursor) {
            add("d.status in :status", "status", filter.status().isEmpty() ? null : filter.status());
            add("d.queue = :queue", "queue", filter.queue());
            add("d.problem = :problem", "problem", filter.problem());
            add("d.key = :key", "key", filter.key());
            add("d.receivedAt >= :from", "from", filter.from());
            add("d.receivedAt < :to", "to", filter.to());
            if (cursor != null) {
                after(cursor);
            }
        }

        private void after(Cursor cursor) {
            try {
                add("(d.receivedAt < :at or d.receivedAt = :at and d.id < :id)", "at", Instant.parse(cursor.keys().get(0)));
                values.put("id", Long.valueOf(cursor.keys().get(1)));
            } catch (DateTimeParseException | NumberFormatException foreign) {
                throw BusinessException.invalid("cursor", "field.cursor", Map.of());
            }
        }

        private void add(String part, String name, @Nullable Object value) {
            if (value != null) {
                parts.add(part);
                values.put(name, value);
            }
        }

        String text() {
            return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
