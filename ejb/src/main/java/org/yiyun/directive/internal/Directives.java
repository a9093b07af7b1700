package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveFilter;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.engine.DeadlineStage;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;

/** The directives. Institutions have no sight of them: for them there is none. */
@ApplicationScoped
public class Directives {
    private final EntityManager em;

    @Inject
    public Directives(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Directives() {
        this(null);
    }

    long nextId() {
        return Sequences.next(em, "directive_seq");
    }

    void add(Directive directive) {
        em.persist(directive);
        em.flush();
    }

    void add(DirectiveEvent event) {
        em.persist(event);
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND also for one that the caller may not know of */
    Directive get(String number, Caller caller) {
        return find(number, caller, LockModeType.NONE);
    }

    /** As {@link #get}, with the row locked until the end of the transaction: steps on one directive follow one another. */
    Directive lock(String number, Caller caller) {
        return find(number, caller, LockModeType.PESSIMISTIC_WRITE);
    }

    private Directive find(String number, Caller caller, LockModeType lock) {
        return em.createQuery("select d from Directive d where d.number = :number", Directive.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .filter(found -> isSeenBy(caller))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("directive", number));
    }

    static boolean isSeenBy(Caller caller) {
        return caller.scope().institution() == null;
    }

    /** Number of one that is not withdrawn and has that document number of that issuer. */
    Optional<String> same(String issuer, String documentNumber, @Nullable Long but) {
        return em.createQuery("""
                        select d.number from Directive d where d.issuer = :issuer and d.documentNumber = :document
                        and d.status <> :withdrawn and d.id <> :but""", String.class)
                .setParameter("issuer", issuer)
                .setParameter("document", documentNumber)
                .setParameter("withdrawn", DirectiveStatus.WITHDRAWN)
                .setParameter("but", but == null ? -1L : but)
                .getResultStream()
                .findFirst();
    }

    /** Those that are tied to a version, in the order in which they were registered. */
    List<Directive> of(String policy, int version) {
        return em.createQuery("""
                        select d from Directive d join d.versions v
                        where key(v) = :policy and value(v) = :version and d.status <> :withdrawn order by d.id""", Directive.class)
                .setParameter("policy", policy)
                .setParameter("version", version)
                .setParameter("withdrawn", DirectiveStatus.WITHDRAWN)
                .getResultList();
    }

    /** Those that are tied to some version of a policy, the newest first. */
    List<Directive> of(String policy) {
        return em.createQuery("""
                        select d from Directive d join d.versions v
                        where key(v) = :policy and d.status <> :withdrawn order by d.issuedOn desc, d.id desc""", Directive.class)
                .setParameter("policy", policy)
                .setParameter("withdrawn", DirectiveStatus.WITHDRAWN)
                .getResultList();
    }

    /** Those that are tied to versions, the newest first. */
    List<Directive> readable() {
        return em.createQuery("""
                        select d from Directive d where d.status <> :withdrawn and d.versions is not empty order by d.issuedOn desc, d.id desc""",
                        Directive.class)
                .setParameter("withdrawn", DirectiveStatus.WITHDRAWN)
                .getResultList();
    }

    /**
     * Numbers of those that are not on line and have a deadline up to that day, or are on line and to be looked at again by today; without
     * those of whom nothing is left to tell: the last stage of that day was told.
     */
    @SuppressWarnings("unchecked") // native queries are untyped
    List<String> toRemind(LocalDate today, LocalDate until) {
        return em.createNativeQuery("""
                        select d.number from directive d
                        where d.status in ('REGISTERED', 'INTERPRETING', 'AGREED', 'IMPLEMENTING') and d.deadline <= :until
                            and not exists (select from directive_reminder r where r.directive_id = d.id and r.kind = 'DEADLINE'
                                and r.day = d.deadline and r.stage = :overdue)
                        or d.status = 'LIVE' and d.next_evaluation <= :today
                            and not exists (select from directive_reminder r where r.directive_id = d.id and r.kind = 'EVALUATION'
                                and r.day = d.next_evaluation)
                        order by d.id""", String.class)
                .setParameter("until", until)
                .setParameter("overdue", DeadlineStage.OVERDUE)
                .setParameter("today", today)
                .getResultList();
    }

    List<DirectiveEvent> history(Directive directive) {
        return em.createQuery("select e from DirectiveEvent e where e.directive = :directive order by e.sequence", DirectiveEvent.class)
                .setParameter("directive", directive)
                .getResultList();
    }

    long count(DirectiveFilter filter, LocalDate today) {
        return where(filter, today).count(em, Directive.class, "d");
    }

    /** The newest first. */
    List<Directive> rows(DirectiveFilter filter, LocalDate today, int offset, int limit) {
        return list(where(filter, today), offset, limit);
    }

    /** The newest first, behind the cursor. */
    List<Directive> after(DirectiveFilter filter, LocalDate today, @Nullable Cursor cursor, int limit) {
        Where where = where(filter, today);
        if (cursor != null) {
            where.and("d.id < :id", "id", cursor.get(0, Long::valueOf));
        }
        return list(where, 0, limit);
    }

    private List<Directive> list(Where where, int offset, int limit) {
        return where.rows(em, Directive.class, "d", "d.id desc", offset, limit);
    }

    private static Where where(DirectiveFilter filter, LocalDate today) {
        Where where = new Where()
                .and("d.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("d.level in :level", "level", filter.level().isEmpty() ? null : filter.level())
                .and("d.owner = :owner", "owner", filter.owner())
                .and(":module member of d.modules", "module", filter.module())
                .and("exists (select 1 from Directive x join x.versions v where x = d and key(v) = :policy)", "policy", filter.policy())
                .and("d.issuedOn >= :from", "from", filter.from())
                .and("d.issuedOn <= :to", "to", filter.to());
        if (filter.overdue()) {
            where.and("d.deadline < :today and d.status in :open", "today", today).with("open", DirectiveStatus.OPEN);
        }
        String words = Where.containing(filter.q());
        return words == null ? where : where.and("""
                (lower(d.number) like :q escape '!' or lower(d.title) like :q escape '!' or lower(d.documentNumber) like :q escape '!'
                or lower(d.issuer) like :q escape '!' or lower(d.summary) like :q escape '!')""", "q", words.toLowerCase(Locale.ROOT));
    }
}
