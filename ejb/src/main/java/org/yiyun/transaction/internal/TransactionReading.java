package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Masked;
import org.yiyun.security.PersonalData;
import org.yiyun.transaction.TransactionFilter;
import org.yiyun.transaction.TransactionRow;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.TransactionSummary;
import org.yiyun.transaction.TransactionView;
import org.yiyun.transaction.engine.Infnos;

/** Reads the log of transactions within the caller's scope. */
@ApplicationScoped
public class TransactionReading {
    private static final String SUBJECT = "transaction";
    private static final String COLUMNS =
            "l.id, l.received_at, l.infno, l.msgid, l.institution, l.state, l.millis, l.repeats, l.code, l.field, l.message, l.encounter, l.bill";

    private final EntityManager em;
    private final Persons persons;
    private final PersonalData personal;
    private final AuditService audit;

    @Inject
    public TransactionReading(EntityManager em, Persons persons, PersonalData personal, AuditService audit) {
        this.em = em;
        this.persons = persons;
        this.personal = personal;
        this.audit = audit;
    }

    /** For the proxy. */
    protected TransactionReading() {
        this(null, null, null, null);
    }

    /** Within the caller's scope. */
    private static Where where(TransactionFilter filter) {
        return LogWhere.of(filter, Callers.current().scope());
    }

    public long count(TransactionFilter filter) {
        var where = where(filter);
        return ((Number) where.bind(em.createNativeQuery("select count(*) from transaction_log l" + where.text(), Long.class))
                .getSingleResult()).longValue();
    }

    public List<TransactionRow> rows(TransactionFilter filter, int offset, int limit) {
        return found(where(filter), " order by l.received_at desc, l.id desc", offset, limit);
    }

    public Page<TransactionRow> page(TransactionFilter filter, PageRequest request) {
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        var where = where(filter);
        if (cursor != null) {
            where.and("(l.received_at, l.id) < (select b.received_at, b.id from transaction_log b where b.id = :behind)",
                    "behind", cursor.get(0, Long::valueOf));
        }
        List<TransactionRow> found = found(where, " order by l.received_at desc, l.id desc", 0, request.limit() + 1);
        return Page.of(found, request, count(filter), row -> Cursor.of(row.id()));
    }

    public Exported<TransactionRow> export(TransactionFilter filter, int most) {
        Exported<TransactionRow> rows = Exported.of(rows(filter, 0, most), most, () -> count(filter));
        audit.record("transaction.export", SUBJECT, "list", Map.of("rows", rows.size()));
        return rows;
    }

    public List<TransactionRow> course(String encounter) {
        var filter = new TransactionFilter(null, Set.of(), null, null, null, encounter, null, null, null);
        return found(where(filter), " order by l.received_at, l.id", 0, TransactionSummary.MOST * 5);
    }

    private List<TransactionRow> found(Where where, String order, int offset, int limit) {
        Query query = where.bind(em.createNativeQuery("select " + COLUMNS + " from transaction_log l" + where.text() + order, Tuple.class));
        return Rows.of(query.setFirstResult(offset).setMaxResults(limit), TransactionReading::row);
    }

    private static TransactionRow row(Tuple row) {
        return new TransactionRow(
                row.get(0, Long.class), Rows.instant(row.get(1)), Rows.text(row, 2), Rows.text(row, 3), Rows.text(row, 4),
                TransactionState.valueOf(Rows.text(row, 5)), row.get(6, Long.class), row.get(7, Integer.class), row.get(8, String.class),
                row.get(9, String.class), row.get(10, String.class), row.get(11, String.class), row.get(12, String.class));
    }

    public TransactionSummary summary(TransactionFilter filter) {
        List<TransactionSummary.ByInfno> infnos = infnos(filter);
        long total = infnos.stream().mapToLong(TransactionSummary.ByInfno::total).sum();
        long faults = infnos.stream().mapToLong(one -> one.refused() + one.failed()).sum();
        return new TransactionSummary(
                total, infnos, reasons(filter, faults), institutions(filter),
                found(where(filter).and("l.millis is not null"), " order by l.millis desc, l.id desc", 0, TransactionSummary.SLOW));
    }

    /** What is not taken is one line, the last one: anybody can make numbers up. */
    private List<TransactionSummary.ByInfno> infnos(TransactionFilter filter) {
        var where = where(filter);
        return Rows.of(where.bind(em.createNativeQuery("""
                select case when l.infno in (:known) then l.infno end, count(*), count(*) filter (where l.state = 'DONE'),
                    count(*) filter (where l.state = 'REFUSED'), count(*) filter (where l.state = 'FAILED'),
                    count(*) filter (where l.state = 'RUNNING'),
                    cast(coalesce(percentile_disc(0.95) within group (order by l.millis), 0) as bigint)
                from transaction_log l""" + where.text() + " group by 1 order by 1", Tuple.class)).setParameter("known", Infnos.KNOWN),
                row -> new TransactionSummary.ByInfno(
                        Objects.requireNonNullElse(row.get(0, String.class), ""), row.get(1, Long.class), row.get(2, Long.class),
                        row.get(3, Long.class), row.get(4, Long.class), row.get(5, Long.class), row.get(6, Long.class)));
    }

    private List<TransactionSummary.ByReason> reasons(TransactionFilter filter, long faults) {
        var where = where(filter).and("l.code is not null");
        return Rows.of(where.bind(em.createNativeQuery(
                "select l.code, count(*) from transaction_log l" + where.text() + " group by l.code order by 2 desc, 1", Tuple.class)),
                row -> new TransactionSummary.ByReason(
                        Rows.text(row, 0), row.get(1, Long.class), (int) Math.round(100.0 * row.get(1, Long.class) / Math.max(1, faults))));
    }

    private List<TransactionSummary.ByInstitution> institutions(TransactionFilter filter) {
        var where = where(filter);
        return Rows.of(where.bind(em.createNativeQuery("""
                select l.institution, count(*), count(*) filter (where l.state = 'REFUSED'), count(*) filter (where l.state = 'FAILED')
                from transaction_log l""" + where.text() + """
                 group by l.institution
                order by count(*) filter (where l.state in ('REFUSED', 'FAILED')) desc, count(*) desc, l.institution""", Tuple.class))
                .setMaxResults(TransactionSummary.MOST),
                row -> new TransactionSummary.ByInstitution(
                        Rows.text(row, 0), row.get(1, Long.class), row.get(2, Long.class), row.get(3, Long.class)));
    }

    public TransactionView get(long id) {
        var where = where(TransactionFilter.ALL).and("l.id = :id", "id", id);
        return Rows.of(where.bind(em.createNativeQuery("select " + COLUMNS + """
                , l.operator, l.region, l.insured_region, l.attempt, l.advice, l.link, l.person_number, l.input, l.output
                from transaction_log l""" + where.text(), Tuple.class)), this::view).stream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound(SUBJECT, id));
    }

    private TransactionView view(Tuple row) {
        String number = row.get(19, String.class);
        return new TransactionView(
                row(row), Rows.text(row, 13), row.get(14, String.class), row.get(15, String.class), row.get(16, Integer.class),
                row.get(17, String.class), row.get(18, String.class), number == null ? null : person(row.get(0, Long.class), number),
                Rows.text(row, 20), row.get(21, String.class));
    }

    private TransactionView.@Nullable Person person(long id, String number) {
        boolean inFull = personal.isShownTo(Callers.current());
        var known = persons.of(number).orElse(null);
        if (known == null) {
            return null;
        }
        if (inFull) {
            personal.sight(SUBJECT, List.of(String.valueOf(id)), "identity", "name");
            return new TransactionView.Person(number, known.identity(), known.name());
        }
        return new TransactionView.Person(
                number, String.valueOf(Masked.identity(known.identity())), String.valueOf(Masked.name(known.name())));
    }
}
