package org.yiyun.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.reconciliation.RecordWeek;
import org.yiyun.reconciliation.WeekView;

/** The rows of weekly records. */
@ApplicationScoped
public class Weeks {
    private static final String VIEW = """
            select r.week, r.institution, i.name, r.lists, r.uploaded, r.differences, r.amount, r.note, r.updated_by, r.updated_at, r.version
            from reconciliation r join rpt_institution i on i.code = r.institution where r.week = :week""";

    private final EntityManager em;

    @Inject
    public Weeks(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Weeks() {
        this(null);
    }

    /** Who writes records of a week follows whoever is writing some: one lock, however many lines a file has. */
    public void hold(LocalDate week) {
        NamedLock.hold(em, "reconciliation " + week);
    }

    public List<WeekView> of(LocalDate week) {
        return Rows.of(em.createNativeQuery(VIEW + " order by r.institution", Tuple.class).setParameter("week", week), Weeks::view);
    }

    public Optional<WeekView> find(LocalDate week, String institution) {
        return Rows.of(em.createNativeQuery(VIEW + " and r.institution = :institution", Tuple.class)
                .setParameter("week", week)
                .setParameter("institution", institution), Weeks::view).stream().findFirst();
    }

    public void put(LocalDate week, RecordWeek record, String by, Instant at) {
        em.unwrap(Session.class).createNativeMutationQuery("""
                insert into reconciliation (id, week, institution, lists, uploaded, differences, amount, note, created_at, created_by, updated_at,
                    updated_by, version)
                values (nextval('reconciliation_seq'), :week, :institution, :lists, :uploaded, :differences, :amount, cast(:note as text), :at, :by,
                    :at, :by, 0)
                on conflict (week, institution) do update set lists = excluded.lists, uploaded = excluded.uploaded,
                    differences = excluded.differences, amount = excluded.amount, note = excluded.note, updated_at = excluded.updated_at,
                    updated_by = excluded.updated_by, version = reconciliation.version + 1""")
                .setParameter("week", week)
                .setParameter("institution", record.institution())
                .setParameter("lists", record.lists())
                .setParameter("uploaded", record.uploaded())
                .setParameter("differences", record.differences())
                .setParameter("amount", record.amount())
                .setParameter("note", record.note(), String.class)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .executeUpdate();
    }

    private static WeekView view(Tuple row) {
        return new WeekView(
                Rows.date(row.get(0)), Rows.text(row, 1), Rows.text(row, 2), row.get(3, Integer.class), row.get(4, Integer.class),
                row.get(5, Integer.class), row.get(6, BigDecimal.class), Rows.text(row, 7), Rows.text(row, 8), Rows.instant(row.get(9)),
                row.get(10, Integer.class));
    }
}
