package org.yiyun.reporting.periodic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reporting.periodic.PeriodicFilter;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicStatus;
import org.yiyun.reporting.periodic.PeriodicVersion;

/** Kinds, reports and versions. */
@ApplicationScoped
public class PeriodicStore {
    private final EntityManager em;

    @Inject
    public PeriodicStore(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected PeriodicStore() {
        this(null);
    }

    /** In their order. */
    List<KindRow> kinds() {
        return em.createQuery("select k from KindRow k order by k.position", KindRow.class).getResultList();
    }

    KindRow kind(PeriodicKind kind) {
        return em.find(KindRow.class, kind);
    }

    KindRow lockKind(PeriodicKind kind) {
        return em.find(KindRow.class, kind, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Who makes a report come to be follows whoever does so for the kind. */
    void hold(PeriodicKind kind) {
        NamedLock.hold(em, "periodic report " + kind);
    }

    long next() {
        return Sequences.next(em, "periodic_report_seq");
    }

    void add(PeriodicReport report) {
        em.persist(report);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    Optional<PeriodicReport> find(PeriodicKind kind, LocalDate first, LocalDate next) {
        return em.createQuery("select r from PeriodicReport r where r.kind = :kind and r.first = :first and r.next = :next", PeriodicReport.class)
                .setParameter("kind", kind).setParameter("first", first).setParameter("next", next)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    /** First days and days after the last of the periods of which the kind has a report. */
    Set<List<LocalDate>> begun(PeriodicKind kind) {
        return em.createQuery("select r.first, r.next from PeriodicReport r where r.kind = :kind", Tuple.class)
                .setParameter("kind", kind)
                .getResultStream()
                .map(row -> List.of(row.get(0, LocalDate.class), row.get(1, LocalDate.class)))
                .collect(Collectors.toSet());
    }

    /** @throws BusinessException NOT_FOUND */
    PeriodicReport get(long id) {
        return found(em.find(PeriodicReport.class, id), id);
    }

    /** As {@link #get}, held until the end of the transaction. */
    PeriodicReport lock(long id) {
        return found(em.find(PeriodicReport.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static PeriodicReport found(@Nullable PeriodicReport report, long id) {
        if (report == null) {
            throw BusinessException.notFound("periodic-report", id);
        }
        return report;
    }

    List<PeriodicReport> rows(PeriodicFilter filter, Instant now, int offset, int limit) {
        return where(filter, now).rows(em, PeriodicReport.class, "r", "r.first desc, r.id desc", offset, limit);
    }

    List<PeriodicReport> after(PeriodicFilter filter, Instant now, @Nullable Cursor cursor, int limit) {
        var where = where(filter, now);
        if (cursor != null) {
            where.and("(r.first < :first or r.first = :first and r.id < :last)", "first", cursor.get(0, LocalDate::parse))
                    .with("last", cursor.get(1, Long::valueOf));
        }
        return where.rows(em, PeriodicReport.class, "r", "r.first desc, r.id desc", 0, limit);
    }

    long count(PeriodicFilter filter, Instant now) {
        return where(filter, now).count(em, PeriodicReport.class, "r");
    }

    private static Where where(PeriodicFilter filter, Instant now) {
        var where = new Where()
                .and("r.kind in :kinds", "kinds", filter.kinds().isEmpty() ? null : filter.kinds())
                .and("r.status in :status", "status", filter.status().isEmpty() ? null : filter.status());
        if (filter.late()) {
            where.and("r.dueAt < :now and r.status in :open", "now", now).with("open", PeriodicStatus.OPEN);
        }
        return where;
    }

    List<Long> toRemind(Instant now) {
        return em.createQuery("select r.id from PeriodicReport r where r.remindAt <= :now order by r.remindAt, r.id", Long.class)
                .setParameter("now", now).getResultList();
    }

    /** A version that is to be kept. */
    record Made(int number, UUID job, Instant at, String by, @Nullable String statement, long document, String name, byte[] content, String sha256) {}

    void insert(long report, Made made) {
        em.unwrap(Session.class).createNativeMutationQuery("""
                insert into periodic_version (report_id, number, job_id, made_at, made_by, statement, document, name, size, sha256, content)
                values (:report, :number, :job, :at, :by, cast(:statement as text), :document, :name, :size, :sha256, :content)""")
                .setParameter("report", report)
                .setParameter("number", made.number())
                .setParameter("job", made.job())
                .setParameter("at", SqlTime.utc(made.at()))
                .setParameter("by", made.by())
                .setParameter("statement", made.statement(), String.class)
                .setParameter("document", made.document())
                .setParameter("name", made.name())
                .setParameter("size", made.content().length)
                .setParameter("sha256", made.sha256())
                .setParameter("content", made.content())
                .executeUpdate();
    }

    /** The newest first. */
    List<PeriodicVersion> versions(long report) {
        return Rows.of(em.createNativeQuery("""
                select number, made_at, made_by, statement, job_id, document, name, size, sha256 from periodic_version
                where report_id = :report order by number desc""", Tuple.class)
                .setParameter("report", report), row -> new PeriodicVersion(
                        row.get(0, Integer.class), Rows.instant(row.get(1)), Rows.text(row, 2), Rows.text(row, 3), row.get(4, UUID.class),
                        row.get(5, Number.class).longValue(), Rows.text(row, 6), row.get(7, Integer.class), Rows.text(row, 8)));
    }

    boolean isMade(UUID job) {
        return !em.createNativeQuery("select 1 from periodic_version where job_id = :job").setParameter("job", job).getResultList().isEmpty();
    }

    byte[] workbook(long report, int number) {
        return (byte[]) em.createNativeQuery("select content from periodic_version where report_id = :report and number = :number", byte[].class)
                .setParameter("report", report).setParameter("number", number).getSingleResult();
    }
}
