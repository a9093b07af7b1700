package org.yiyun.visit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The service records. */
@ApplicationScoped
public class VisitRecords {
    private final EntityManager em;

    @Inject
    public VisitRecords(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected VisitRecords() {
        this(null);
    }

    void add(VisitRecord record) {
        em.persist(record);
    }

    void flush() {
        em.flush();
    }

    List<VisitRecord> of(String ticket) {
        return em.createQuery("select r from VisitRecord r where r.ticket = :ticket", VisitRecord.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** Those who write of one ticket's visits follow one another to the end of the transaction, also while there is no row yet. */
    void lock(String ticket) {
        em.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(:key, 0)))", Long.class)
                .setParameter("key", "visit-report " + ticket)
                .getSingleResult();
    }

    Optional<VisitRecord> find(String ticket, int visit) {
        return of(ticket).stream().filter(record -> record.visit() == visit).findFirst();
    }
}
