package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.servicecheck.CheckFilter;
import org.yiyun.servicecheck.CheckStatus;

/** Members, plans and checks. */
@ApplicationScoped
public class ServiceChecks {
    private final EntityManager em;

    @Inject
    public ServiceChecks(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected ServiceChecks() {
        this(null);
    }

    /** Who changes the group follows whoever is changing it. */
    void hold() {
        NamedLock.hold(em, "service check group");
    }

    long next(String sequence) {
        return ((Number) em.createNativeQuery("select nextval(:sequence)", Long.class)
                .setParameter("sequence", sequence).getSingleResult()).longValue();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    /** In order of the logins, so that their turn is the same wherever it is worked out. */
    List<GroupMember> members() {
        return em.createQuery("select m from GroupMember m order by m.login, m.from", GroupMember.class).getResultList();
    }

    /** @throws BusinessException NOT_FOUND */
    GroupMember member(long id) {
        return Optional.ofNullable(em.find(GroupMember.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> BusinessException.notFound("service-group-member", id));
    }

    List<CheckPlan> plans() {
        return em.createQuery("select p from CheckPlan p order by p.title, p.id", CheckPlan.class).getResultList();
    }

    /**
     * Held until the end of the transaction.
     *
     * @throws BusinessException NOT_FOUND
     */
    CheckPlan plan(long id) {
        return Optional.ofNullable(em.find(CheckPlan.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> BusinessException.notFound("service-check-plan", id));
    }

    /** First days of the periods for which a plan has a check. */
    List<LocalDate> checked(CheckPlan plan) {
        return em.createQuery("select c.first from ServiceCheck c where c.plan = :plan", LocalDate.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    List<ServiceCheck> rows(CheckFilter filter, Instant now, int offset, int limit) {
        return where(filter, now).rows(em, ServiceCheck.class, "c", "c.first desc, c.id desc", offset, limit);
    }

    /** Behind the cursor. */
    List<ServiceCheck> after(CheckFilter filter, Instant now, @Nullable Cursor cursor, int limit) {
        Where where = where(filter, now);
        if (cursor != null) {
            where.and("(c.first < :first or c.first = :first and c.id < :last)", "first", cursor.get(0, LocalDate::parse))
                    .with("last", cursor.get(1, Long::valueOf));
        }
        return where.rows(em, ServiceCheck.class, "c", "c.first desc, c.id desc", 0, limit);
    }

    long count(CheckFilter filter, Instant now) {
        return where(filter, now).count(em, ServiceCheck.class, "c");
    }

    private static Where where(CheckFilter filter, Instant now) {
        Where where = new Where()
                .and("c.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("c.checker = :checker", "checker", filter.checker());
        if (filter.overdue()) {
            where.and("c.dueAt < :now and c.status in :open", "now", now).with("open", CheckStatus.WORKED_ON);
        }
        return where;
    }

    /** @throws BusinessException NOT_FOUND */
    ServiceCheck get(String number) {
        return find(number, LockModeType.NONE);
    }

    /** As {@link #get}, held until the end of the transaction. */
    ServiceCheck lock(String number) {
        return find(number, LockModeType.PESSIMISTIC_WRITE);
    }

    private ServiceCheck find(String number, LockModeType lock) {
        return em.createQuery("select c from ServiceCheck c where c.number = :number", ServiceCheck.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("service-check", number));
    }

    /** Numbers of those of which the checker is to be reminded. */
    List<String> toRemind(Instant now) {
        return em.createQuery("select c.number from ServiceCheck c where c.remindAt <= :now order by c.remindAt, c.id", String.class)
                .setParameter("now", now)
                .getResultList();
    }
}
