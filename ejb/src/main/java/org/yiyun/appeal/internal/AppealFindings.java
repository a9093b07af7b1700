package org.yiyun.appeal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.appeal.AppealFilter;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** The findings. What people read goes through an {@link AppealSight}. */
@ApplicationScoped
public class AppealFindings {
    private static final String NEWEST = "f.createdAt desc, f.id desc";

    private final EntityManager em;

    @Inject
    public AppealFindings(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected AppealFindings() {
        this(null);
    }

    long nextId() {
        return Sequences.next(em, "appeal_finding_seq");
    }

    void add(AppealFinding finding) {
        em.persist(finding);
    }

    void add(AppealEvent event) {
        em.persist(event);
        em.flush();
    }

    /** Number of the finding of a complaint; others that are about to serve one wait. */
    Optional<String> ofComplaint(String complaint) {
        NamedLock.hold(em, "finding of " + complaint);
        return em.createQuery("select f.number from AppealFinding f where f.complaint = :complaint", String.class)
                .setParameter("complaint", complaint)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException NOT_FOUND also for one that the caller may not know of */
    AppealFinding get(String number, AppealSight sight) {
        return find(number, sight, LockModeType.NONE);
    }

    /** As {@link #get}, with the row locked until the end of the transaction. */
    AppealFinding lock(String number, AppealSight sight) {
        return find(number, sight, LockModeType.PESSIMISTIC_WRITE);
    }

    private AppealFinding find(String number, AppealSight sight, LockModeType lock) {
        return em.createQuery("select f from AppealFinding f where f.number = :number", AppealFinding.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .filter(sight::covers)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("appeal", number));
    }

    List<AppealEvent> history(AppealFinding finding) {
        return em.createQuery("select e from AppealEvent e where e.finding = :finding order by e.sequence", AppealEvent.class)
                .setParameter("finding", finding)
                .getResultList();
    }

    /** Numbers of those whose limit went by without anybody having been told. */
    List<String> toTell(Instant now, int most) {
        return em.createQuery("""
                        select f.number from AppealFinding f
                        where f.dueAt < :now and (f.toldDueAt is null or f.toldDueAt <> f.dueAt) order by f.dueAt, f.id""", String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    long count(AppealFilter filter, AppealSight sight, Instant now) {
        return where(filter, sight, now).count(em, AppealFinding.class, "f");
    }

    List<AppealFinding> rows(AppealFilter filter, AppealSight sight, Instant now, int offset, int limit) {
        return list(where(filter, sight, now), offset, limit);
    }

    /** Behind the cursor. */
    List<AppealFinding> after(AppealFilter filter, AppealSight sight, Instant now, @Nullable Cursor cursor, int limit) {
        Where where = where(filter, sight, now).behind(cursor, "f.createdAt", "f.id");
        return list(where, 0, limit);
    }

    private List<AppealFinding> list(Where where, int offset, int limit) {
        return where.rows(em, AppealFinding.class, "f", NEWEST, offset, limit);
    }

    private static Where where(AppealFilter filter, AppealSight sight, Instant now) {
        String words = Where.containing(filter.q());
        return sight.where()
                .and("f.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("f.kind in :kind", "kind", filter.kind().isEmpty() ? null : filter.kind())
                .and("f.person = :person", "person", filter.person())
                .and("f.dueAt < :now", "now", filter.overdue() ? now : null)
                .and("(lower(f.number) like :q escape '!' or lower(f.text) like :q escape '!')",
                        "q", words == null ? null : words.toLowerCase(Locale.ROOT));
    }
}
