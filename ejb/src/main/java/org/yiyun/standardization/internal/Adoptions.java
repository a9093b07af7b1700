package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Where;
import org.yiyun.standardization.AdoptionStatus;

/** The adoptions that there are. Whom the caller may see is asked for before. */
@ApplicationScoped
public class Adoptions {
    private final EntityManager em;

    @Inject
    public Adoptions(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Adoptions() {
        this(null);
    }

    Optional<Adoption> find(String institution, String code) {
        return find(institution, code, LockModeType.NONE);
    }

    private Optional<Adoption> find(String institution, String code, LockModeType lock) {
        return em.createQuery("select a from Adoption a where a.institution = :institution and a.code = :code", Adoption.class)
                .setParameter("institution", institution)
                .setParameter("code", code)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Locked to the end of the transaction; made if nobody has done anything yet. Steps about one follow one another. */
    Adoption lock(InstitutionView institution, String code, String by, Instant at) {
        NamedLock.hold(em, "standard " + institution.code() + "/" + code);
        return find(institution.code(), code, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> {
            Adoption made = new Adoption(Sequences.next(em, "standard_adoption_seq"), institution.code(), institution.region(), code, by, at);
            em.persist(made);
            // version 0 is that of what nobody has touched
            em.flush();
            return made;
        });
    }

    void add(AdoptionEvent event) {
        em.persist(event);
        em.flush();
    }

    List<AdoptionEvent> history(Adoption adoption) {
        return em.createQuery("select e from AdoptionEvent e where e.adoption = :adoption order by e.sequence", AdoptionEvent.class)
                .setParameter("adoption", adoption)
                .getResultList();
    }

    /** @param institution null for all */
    List<Adoption> all(@Nullable String institution) {
        Where where = new Where().and("a.institution = :institution", "institution", institution);
        return where.bind(em.createQuery("select a from Adoption a" + where.text() + " order by a.institution, a.code", Adoption.class))
                .getResultList();
    }

    /** Past their day, not told of for a while and not too often, the longest overdue first; held to the end of the transaction. */
    List<Adoption> toRemind(LocalDate today, Instant toldBefore, int reminders, int most) {
        return em.createQuery("""
                        select a from Adoption a where a.dueOn < :today and a.status in :open and a.reminders < :reminders
                        and (a.remindedAt is null or a.remindedAt <= :before) order by a.dueOn, a.id""", Adoption.class)
                .setParameter("today", today)
                .setParameter("open", AdoptionStatus.OPEN)
                .setParameter("reminders", reminders)
                .setParameter("before", toldBefore)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
