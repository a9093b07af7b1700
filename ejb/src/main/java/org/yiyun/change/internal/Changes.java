package org.yiyun.change.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.change.ChangeStatus;

/** The changes, known by their tickets. */
@ApplicationScoped
public class Changes {
    private final EntityManager em;

    @Inject
    public Changes(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Changes() {
        this(null);
    }

    void add(Change change) {
        em.persist(change);
    }

    void flush() {
        em.flush();
    }

    Optional<Change> find(String ticket) {
        return Optional.ofNullable(em.find(Change.class, ticket));
    }

    /** Those who change one follow one another to the end of the transaction, also while there is none yet. */
    Optional<Change> lock(String ticket) {
        em.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(:key, 0)))", Long.class)
                .setParameter("key", "change " + ticket)
                .getSingleResult();
        return find(ticket);
    }

    /** Whose window touches that time, in order of the windows. */
    Stream<Change> between(Instant from, Instant to, @Nullable ChangeStatus status) {
        return em.createQuery("""
                        select c from Change c where c.begins < :until and c.ends > :since and (:every = true or c.status = :status)
                        order by c.begins, c.ticket""", Change.class)
                .setParameter("since", from)
                .setParameter("until", to)
                .setParameter("every", status == null)
                .setParameter("status", status == null ? ChangeStatus.PLANNED : status)
                .getResultStream();
    }
}
