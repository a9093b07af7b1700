package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Where;
import org.yiyun.security.Scope;
import org.yiyun.transaction.OffsiteFilingFilter;

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
        return of(person).filter(filing -> filing.holds(region, day)).findFirst();
    }

    /** A filing that the institution has made. */
    Optional<OffsiteFiling> of(String number, String filedBy) {
        return em.createQuery("select f from OffsiteFiling f where f.number = :number and f.filedBy = :by", OffsiteFiling.class)
                .setParameter("number", number)
                .setParameter("by", filedBy)
                .getResultStream()
                .findFirst();
    }

    /** One of the person that counts and has a day in common with a referral to the same pool, the newest first; with the person held. */
    Optional<OffsiteFiling> meeting(String person, OffsiteFiling.Referral referral) {
        return of(person).filter(filing -> filing.meets(referral.region(), referral.from(), referral.until())).findFirst();
    }

    /** All of a person, the newest first. */
    private Stream<OffsiteFiling> of(String person) {
        return em.createQuery("select f from OffsiteFiling f where f.person = :person order by f.id desc", OffsiteFiling.class)
                .setParameter("person", person)
                .getResultStream();
    }

    Optional<OffsiteFiling> find(String number) {
        return em.createQuery("select f from OffsiteFiling f where f.number = :number", OffsiteFiling.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Again from the database, once its person is held. */
    void refresh(OffsiteFiling filing) {
        em.refresh(filing);
    }

    long count(OffsiteFilingFilter filter, Scope scope) {
        return where(filter, scope).count(em, OffsiteFiling.class, "f");
    }

    /** The newest first. */
    List<OffsiteFiling> rows(OffsiteFilingFilter filter, Scope scope, int offset, int limit) {
        return where(filter, scope).rows(em, OffsiteFiling.class, "f", "f.id desc", offset, limit);
    }

    /** The newest first, behind an id. */
    List<OffsiteFiling> after(OffsiteFilingFilter filter, Scope scope, @Nullable Long before, int limit) {
        return where(filter, scope).and("f.id < :before", "before", before).rows(em, OffsiteFiling.class, "f", "f.id desc", 0, limit);
    }

    /** An institution sees those that it made, others those of persons insured in their regions. */
    private static Where where(OffsiteFilingFilter filter, Scope scope) {
        Where where = new Where()
                .and("f.region like :region escape '!'", "region", Where.beginning(filter.region()))
                .and("f.filedBy = :by", "by", filter.filedBy())
                .and("f.from <= :on and (f.until is null or f.until >= :on)", "on", filter.on())
                .and("f.filedBy = :own", "own", scope.institution());
        if (filter.cancelled() != null) {
            where.and(filter.cancelled() ? "f.cancelledAt is not null" : "f.cancelledAt is null");
        }
        return where.andBeginsWithAny("f.insuredRegion", scope.regions());
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
