package org.yiyun.inspection.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.inspection.FindingTrend;
import org.yiyun.inspection.InspectionArea;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.problem.BusinessException;

/** Checks and inspections. */
@ApplicationScoped
public class Inspections {
    private static final String OPEN =
            "exists (select r from InspectionResult r where r.inspection = i and r.finding is not null and r.correctedOn is null)";

    private final EntityManager em;

    @Inject
    public Inspections(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Inspections() {
        this(null);
    }

    long next() {
        return Sequences.next(em, "inspection_seq");
    }

    void add(Inspection inspection) {
        em.persist(inspection);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    /** Those in use, in their order. */
    List<CheckItem> checks() {
        return em.createQuery("select c from InspectionCheckItem c where c.active = true order by c.position", CheckItem.class).getResultList();
    }

    /** The latest first, behind the cursor. */
    List<Inspection> after(boolean open, @Nullable Cursor cursor, int limit) {
        String where = (open ? " where " + OPEN : " where 1 = 1")
                + (cursor == null ? "" : " and (i.onDate < :day or i.onDate = :day and i.id < :last)");
        var query = em.createQuery("select i from Inspection i" + where + " order by i.onDate desc, i.id desc", Inspection.class);
        if (cursor != null) {
            query.setParameter("day", cursor.get(0, LocalDate::parse)).setParameter("last", cursor.get(1, Long::valueOf));
        }
        return query.setMaxResults(limit).getResultList();
    }

    long count(boolean open) {
        return em.createQuery("select count(i) from Inspection i" + (open ? " where " + OPEN : ""), Long.class).getSingleResult();
    }

    /** @throws BusinessException NOT_FOUND */
    Inspection get(String number, LockModeType lock) {
        return em.createQuery("select i from Inspection i where i.number = :number", Inspection.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream().findFirst()
                .orElseThrow(() -> BusinessException.notFound("inspection", number));
    }

    boolean isSystem(String code) {
        return !em.createNativeQuery("select 1 from business_system where code = :code").setParameter("code", code).getResultList().isEmpty();
    }

    List<FindingTrend> trend(LocalDate from) {
        return Rows.of(em.createNativeQuery("""
                select cast(date_trunc('month', on_date) as date), area, count(*), count(*) filter (where outcome = 'ABNORMAL'),
                    count(*) filter (where outcome = 'ABNORMAL' and corrected_on is null)
                from rpt_inspection where on_date >= :from group by 1, 2 order by 1 desc, 2""", Tuple.class)
                .setParameter("from", from),
                row -> new FindingTrend(
                        Rows.date(row.get(0)), InspectionArea.valueOf(Rows.text(row, 1)), number(row, 2), number(row, 3), number(row, 4)));
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
