package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.yiyun.platform.database.Sequences;

/** Filings of off-site care. */
@ApplicationScoped
public class OffsiteFilings {
    private final EntityManager em;

    @Inject
    public OffsiteFilings(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected OffsiteFilings() {
        this(null);
    }

    long nextId() {
        return Sequences.next(em, "transaction_filing_seq");
    }

    void add(OffsiteFiling filing) {
        em.persist(filing);
        em.flush();
    }

    /** The one that holds for care of the person on a day in a region, the newest first. */
    Optional<OffsiteFiling> holding(String person, String region, LocalDate day) {
        return em.createQuery("select f from OffsiteFiling f where f.person = :person order by f.id desc", OffsiteFiling.class)
                .setParameter("person", person)
                .getResultStream()
                .filter(filing -> filing.holds(region, day))
                .findFirst();
    }

    /** A filing that the institution has made. */
    Optional<OffsiteFiling> of(String number, String filedBy) {
        return em.createQuery("select f from OffsiteFiling f where f.number = :number and f.filedBy = :by", OffsiteFiling.class)
                .setParameter("number", number)
                .setParameter("by", filedBy)
                .getResultStream()
                .findFirst();
    }

    /** Whether an encounter that is not taken back rests on it. */
    boolean isUsed(String number) {
        return !em.createQuery("select e.id from Encounter e where e.filing = :number and e.status <> :cancelled", Long.class)
                .setParameter("number", number)
                .setParameter("cancelled", EncounterStatus.CANCELLED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
