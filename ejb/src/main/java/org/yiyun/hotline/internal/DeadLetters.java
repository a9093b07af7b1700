package org.yiyun.hotline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.hotline.DeadLetterFilter;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** The kept dead letters, newest first. */
@ApplicationScoped
public class DeadLetters {
    private static final String ORDER = "d.receivedAt desc, d.id desc";

    private final EntityManager em;

    @Inject
    public DeadLetters(EntityManager em) {
        this.em = em;
    }

    protected DeadLetters() {
        this(null);
    }

    boolean has(String queue, String messageId) {
        return Stream.of(
                        "select 1 from DeadLetter d where d.queue = :queue and d.messageId = :id",
                        "select 1 from DeadLetter d join d.copies copy where d.queue = :queue and copy = :id")
                .anyMatch(query -> !em.createQuery(query, Integer.class)
                        .setParameter("queue", queue)
                        .setParameter("id", messageId)
                        .getResultList()
                        .isEmpty());
    }

    /**
     * The open letter that holds the same message, whatever its id: the sender of a lost receipt sends it again. Of two that
     * come at the same time the second waits here for the first.
     */
    Optional<DeadLetter> openCopy(Received message, @Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        NamedLock.hold(em, "dead-letter " + message.queue() + " " + key);
        return em.createQuery(
                        "select d from DeadLetter d where d.queue = :queue and d.key = :key and d.status = OPEN", DeadLetter.class)
                .setParameter("queue", message.queue())
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(letter -> letter.isCopy(message))
                .findFirst();
    }

    DeadLetter add(DeadLetter letter) {
        em.persist(letter);
        return letter;
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
        return where(filter).count(em, DeadLetter.class, "d");
    }

    public List<DeadLetter> rows(DeadLetterFilter filter, int offset, int limit) {
        return where(filter).rows(em, DeadLetter.class, "d", ORDER, offset, limit);
    }

    public List<DeadLetter> after(DeadLetterFilter filter, @Nullable Cursor cursor, int limit) {
        return where(filter, cursor).rows(em, DeadLetter.class, "d", ORDER, 0, limit);
    }

    private static Where where(DeadLetterFilter filter) {
        return new Where()
                .and("d.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("d.queue = :queue", "queue", filter.queue())
                .and("d.problem = :problem", "problem", filter.problem())
                .and("d.key = :key", "key", filter.key())
                .and("d.receivedAt >= :from", "from", filter.from())
                .and("d.receivedAt < :to", "to", filter.to());
    }

    private static Where where(DeadLetterFilter filter, @Nullable Cursor cursor) {
        return where(filter).behind(cursor, "d.receivedAt", "d.id");
    }
}
