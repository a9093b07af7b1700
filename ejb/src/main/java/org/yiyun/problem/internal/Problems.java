package org.yiyun.problem.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.problem.ProblemFilter;

/** The problems and the tickets linked to them. Those changed last come first. */
@ApplicationScoped
public class Problems {
    private final EntityManager em;

    @Inject
    public Problems(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Problems() {
        this(null);
    }

    long nextId() {
        return Sequences.next(em, "problem_seq");
    }

    void add(Problem problem) {
        em.persist(problem);
    }

    void add(ProblemEvent event) {
        em.persist(event);
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND */
    Problem get(String number) {
        return find(number, LockModeType.NONE);
    }

    /** As {@link #get}, with the row locked until the end of the transaction: changes of one problem follow one another. */
    Problem lock(String number) {
        return find(number, LockModeType.PESSIMISTIC_WRITE);
    }

    private Problem find(String number, LockModeType lock) {
        return em.createQuery("select p from Problem p where p.number = :number", Problem.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("problem", number));
    }

    List<ProblemEvent> history(Problem problem) {
        return em.createQuery("select e from ProblemEvent e where e.problem = :problem order by e.sequence", ProblemEvent.class)
                .setParameter("problem", problem)
                .getResultList();
    }

    long count(ProblemFilter filter) {
        return where(filter).count(em, Problem.class, "p");
    }

    List<Problem> rows(ProblemFilter filter, int offset, int limit) {
        return list(where(filter), offset, limit);
    }

    /** Behind the cursor. */
    List<Problem> after(ProblemFilter filter, @Nullable Cursor cursor, int limit) {
        Where where = where(filter).behind(cursor, "p.updatedAt", "p.id");
        return list(where, 0, limit);
    }

    private List<Problem> list(Where where, int offset, int limit) {
        return where.rows(em, Problem.class, "p", "p.updatedAt desc, p.id desc", offset, limit);
    }

    private Where where(ProblemFilter filter) {
        Where where = new Where().and("p.status in :status", "status", filter.status().isEmpty() ? null : filter.status());
        if (filter.listed()) {
            where.and("p.defect is not null");
        }
        if (filter.ticket() != null) {
            List<Long> linked = linkedTo(filter.ticket());
            where.and("p.id in :linked", "linked", linked.isEmpty() ? List.of(-1L) : linked);
        }
        String words = Where.containing(filter.q());
        return words == null ? where : where.and("""
                (lower(p.number) like :q escape '!' or lower(p.title) like :q escape '!' or lower(p.symptom) like :q escape '!'
                or lower(p.module) like :q escape '!' or lower(p.cause) like :q escape '!'
                or lower(p.workaround) like :q escape '!')""", "q", words.toLowerCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private List<Long> linkedTo(String ticket) {
        return em.createNativeQuery("select problem_id from problem_ticket where ticket = :ticket", Long.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    /** In the order of their numbers. */
    @SuppressWarnings("unchecked") // native queries are untyped
    List<String> tickets(Problem problem) {
        return em.createNativeQuery("select ticket from problem_ticket where problem_id = :problem order by ticket", String.class)
                .setParameter("problem", problem.id())
                .getResultList();
    }

    /** How many tickets each of them has; those without any are left out. */
    Map<Long, Integer> ticketCounts(Collection<Problem> problems) {
        Map<Long, Integer> counts = new HashMap<>();
        if (problems.isEmpty()) {
            return counts;
        }
        for (Object row : em.createNativeQuery(
                        "select problem_id, count(*) from problem_ticket where problem_id in (:problems) group by problem_id", Tuple.class)
                .setParameter("problems", problems.stream().map(Problem::id).toList())
                .getResultList()) {
            Tuple count = (Tuple) row;
            counts.put(((Number) count.get(0)).longValue(), ((Number) count.get(1)).intValue());
        }
        return counts;
    }

    /** Whether it was not linked before. */
    boolean link(Problem problem, String ticket, String by, Instant at) {
        return em.unwrap(Session.class)
                .createNativeMutationQuery("""
                insert into problem_ticket (problem_id, ticket, linked_at, linked_by) values (:problem, :ticket, :at, :by)
                on conflict do nothing""")
                .setParameter("problem", problem.id())
                .setParameter("ticket", ticket)
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate() == 1;
    }

    /** Whether it was linked. */
    boolean unlink(Problem problem, String ticket) {
        return em.createNativeQuery("delete from problem_ticket where problem_id = :problem and ticket = :ticket")
                .setParameter("problem", problem.id())
                .setParameter("ticket", ticket)
                .executeUpdate() == 1;
    }
}
