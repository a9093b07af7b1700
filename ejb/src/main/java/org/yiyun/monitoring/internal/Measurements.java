package org.yiyun.monitoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.monitoring.MeasureView;
import org.yiyun.monitoring.MeasurementView;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;

/** Measures and measurements. */
@ApplicationScoped
public class Measurements {
    private static final String VIEW = """
            select m.id, m.system, m.measure, m.at, m.value, coalesce(m.value >= k.limit_at, false), m.note, m.void_reason, m.created_by
            from measurement m join measure k on k.code = m.measure""";

    private final EntityManager em;

    @Inject
    public Measurements(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Measurements() {
        this(null);
    }

    public List<MeasureView> measures() {
        return Rows.of(em.createNativeQuery("select code, position, name_zh, name_en, unit, limit_at from measure order by position", Tuple.class),
                row -> new MeasureView(Rows.text(row, 0), row.get(1, Integer.class), Rows.text(row, 2), Rows.text(row, 3), Rows.text(row, 4),
                        row.get(5, BigDecimal.class)));
    }

    /** Codes of systems by what people call them: code, Chinese and English name. */
    public Map<String, String> systems() {
        Map<String, String> systems = new TreeMap<>();
        Rows.of(em.createNativeQuery("select code, name_zh, name_en from business_system", Tuple.class), row -> {
            for (int i = 0; i < 3; i++) {
                systems.put(Rows.text(row, i), Rows.text(row, 0));
            }
            return row;
        });
        return systems;
    }

    /** In the database: what is kept and not flushed is not looked at, for a flush for each line of a file would look at all before it. */
    public boolean isThere(String system, String measure, Instant at) {
        return !em.createNativeQuery("""
                select 1 from measurement where system = :system and measure = :measure and at = :at and void_reason is null""")
                .setParameter("system", system)
                .setParameter("measure", measure)
                .setParameter("at", SqlTime.utc(at))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList().isEmpty();
    }

    public MeasurementView add(Measurement measurement) {
        keep(measurement);
        em.flush();
        return view(measurement.id());
    }

    /** Without reading it again, for the many lines of a file. */
    public void keep(Measurement measurement) {
        em.persist(measurement);
    }

    public void flush() {
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND */
    public Measurement lock(long id) {
        return Optional.ofNullable(em.find(Measurement.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> BusinessException.notFound("measurement", id));
    }

    /** @throws BusinessException NOT_FOUND */
    public MeasurementView view(long id) {
        return views(em.createNativeQuery(VIEW + " where m.id = :id", Tuple.class).setParameter("id", id)).stream().findFirst()
                .orElseThrow(() -> BusinessException.notFound("measurement", id));
    }

    public Page<MeasurementView> page(@Nullable String system, PageRequest request) {
        var cursor = Cursor.parse(request.cursor(), 2);
        var query = em.createNativeQuery(VIEW + " where (:system = '' or m.system = :system)"
                + (cursor == null ? "" : " and (m.at, m.id) < (:at, :id)") + " order by m.at desc, m.id desc", Tuple.class)
                .setParameter("system", system == null ? "" : system);
        if (cursor != null) {
            query.setParameter("at", SqlTime.utc(cursor.get(0, Instant::parse))).setParameter("id", cursor.get(1, Long::valueOf));
        }
        return Page.of(views(query.setMaxResults(request.limit() + 1)), request, count(system), one -> Cursor.of(one.at(), one.id()));
    }

    private long count(@Nullable String system) {
        return ((Number) em.createNativeQuery("select count(*) from measurement where :system = '' or system = :system", Long.class)
                .setParameter("system", system == null ? "" : system).getSingleResult()).longValue();
    }

    private static List<MeasurementView> views(Query query) {
        return Rows.of(query, row -> new MeasurementView(
                row.get(0, Number.class).longValue(), Rows.text(row, 1), Rows.text(row, 2), Rows.instant(row.get(3)),
                row.get(4, BigDecimal.class), row.get(5, Boolean.class), Rows.text(row, 6), Rows.text(row, 7), Rows.text(row, 8)));
    }
}
