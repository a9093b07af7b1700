package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChronicFilter;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Scope;

/** The registrations that a caller may see: those of persons who are insured in the caller's regions. */
@ApplicationScoped
public class Registrations {
    static final String SUBJECT = "chronic-registration";

    private final EntityManager em;

    @Inject
    public Registrations(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Registrations() {
        this(null);
    }

    /** One after the other for a person, on all nodes, until the end of the transaction. */
    void hold(String identity) {
        NamedLock.hold(em, "chronic " + identity);
    }

    long nextId() {
        return Sequences.next(em, "chronic_registration_seq");
    }

    void add(ChronicRegistration registration) {
        em.persist(registration);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND also for one that the caller may not see */
    ChronicRegistration get(String number, Scope scope) {
        return find(number, scope, LockModeType.NONE);
    }

    /** As {@link #get}, held until the end of the transaction. */
    ChronicRegistration lock(String number, Scope scope) {
        return find(number, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    private ChronicRegistration find(String number, Scope scope, LockModeType lock) {
        return em.createQuery("select r from ChronicRegistration r where r.number = :number", ChronicRegistration.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(found -> scope.covers(null, found.region()))
                .orElseThrow(() -> BusinessException.notFound(SUBJECT, number));
    }

    /** The one that waits to be decided. */
    Optional<ChronicRegistration> waiting(String identity, String disease) {
        return of(identity).stream()
                .filter(one -> one.disease().equals(disease) && one.status() == ChronicStatus.SUBMITTED)
                .findFirst();
    }

    /** Of a person, the latest beginning first. */
    List<ChronicRegistration> of(String identity) {
        return em.createQuery("select r from ChronicRegistration r where r.identity = :identity order by r.from desc, r.id desc",
                        ChronicRegistration.class)
                .setParameter("identity", identity)
                .getResultList();
    }

    ChronicRegistration get(long id) {
        return em.find(ChronicRegistration.class, id);
    }

    long count(ChronicFilter filter, Scope scope) {
        return where(filter, scope).count(em, ChronicRegistration.class, "r");
    }

    /** The newest first. */
    List<ChronicRegistration> rows(ChronicFilter filter, Scope scope, int offset, int limit) {
        return where(filter, scope).rows(em, ChronicRegistration.class, "r", "r.id desc", offset, limit);
    }

    /** The newest first, behind an id. */
    List<ChronicRegistration> after(ChronicFilter filter, Scope scope, @Nullable Long before, int limit) {
        return where(filter, scope).and("r.id < :before", "before", before).rows(em, ChronicRegistration.class, "r", "r.id desc", 0, limit);
    }

    private static Where where(ChronicFilter filter, Scope scope) {
        Where where = new Where()
                .and("r.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("r.disease = :disease", "disease", filter.disease())
                .and("r.createdBy = :by", "by", filter.by())
                .and("r.createdAt >= :from", "from", filter.from() == null ? null : BusinessClock.startOf(filter.from()))
                .and("r.createdAt < :to", "to", filter.to() == null ? null : BusinessClock.startOf(filter.to().plusDays(1)))
                .and("r.region like :region escape '!'", "region", Where.beginning(filter.region()))
                .and("exists (select 1 from ChronicChoice c where c.registration = r.id and c.knownTo is null and c.institution = :institution)",
                        "institution", filter.institution())
                .and("exists (select 1 from ChronicTerm t where t.registration = r.id and t.knownTo is null and t.from <= :on"
                        + " and (t.until is null or t.until >= :on))", "on", filter.on());
        if (scope.institution() != null) {
            return where.and("1 = 0");
        }
        return where.andBeginsWithAny("r.region", scope.regions());
    }
}
