package org.yiyun.flow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.FlowImportView;
import org.yiyun.flow.engine.FlowEvent;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.file.RejectedLine;

/** The log of events of flows whose cases are brought, and what came of each file. */
@ApplicationScoped
public class FlowLog {
    private static final String COLUMNS = "case_number, step, role, channel, online, began, ended";

    private final EntityManager em;

    @Inject
    public FlowLog(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected FlowLog() {
        this(null);
    }

    /** A step of a case. */
    record Entry(String number, FlowEvent event) {
        /** The same step of the same case. */
        boolean isSame(Entry other) {
            return number.equals(other.number) && event.step().equals(other.event.step()) && event.began().equals(other.event.began());
        }
    }

    /** One import of a flow after the other, on all nodes, until the end of the transaction. */
    void hold(String flow) {
        NamedLock.hold(em, "flow log " + flow);
    }

    /** All that is known of these cases. */
    List<Entry> of(String flow, Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : Rows.of(em.createNativeQuery("select " + COLUMNS
                        + " from flow_event where flow = :flow and case_number in (:numbers) order by case_number, began, step", Tuple.class)
                .setParameter("flow", flow)
                .setParameter("numbers", numbers), FlowLog::entry);
    }

    /** All of cases that began in {@code [from, to)}, case by case; at most so many and one more. */
    List<Entry> begun(String flow, Instant from, Instant to, int most) {
        return Rows.of(em.createNativeQuery("select " + COLUMNS + """
                 from flow_event where flow = :flow and case_number in (
                    select first.case_number from flow_event first
                    where first.flow = :flow and first.began >= :from and first.began < :to and not exists (
                        select 1 from flow_event earlier
                        where earlier.flow = :flow and earlier.case_number = first.case_number and earlier.began < :from))
                order by case_number, began, step""", Tuple.class)
                .setParameter("flow", flow)
                .setParameter("from", SqlTime.utc(from))
                .setParameter("to", SqlTime.utc(to))
                .setMaxResults(most + 1), FlowLog::entry);
    }

    private static Entry entry(Tuple row) {
        return new Entry(Rows.text(row, 0), new FlowEvent(
                Rows.text(row, 1), Rows.instant(row.get(5)), Rows.instant(row.get(6)), Rows.text(row, 2), Rows.text(row, 3),
                row.get(4, Boolean.class)));
    }

    /** New ones, and what became of known ones. */
    void write(String flow, List<Entry> added, List<Entry> changed, long importId) {
        em.unwrap(Session.class).doWork(connection -> {
            insert(connection, flow, added, importId);
            update(connection, flow, changed, importId);
        });
    }

    private static void insert(Connection connection, String flow, List<Entry> added, long importId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into flow_event (flow, " + COLUMNS + ", import_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Entry entry : added) {
                FlowEvent event = entry.event();
                set(insert, flow, entry.number(), event.step(), event.role(), event.channel(), event.online(),
                        SqlTime.utc(event.began()), SqlTime.utcOrNull(event.ended()), importId);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void update(Connection connection, String flow, List<Entry> changed, long importId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update flow_event set role = ?, channel = ?, online = ?, ended = ?, import_id = ?
                where flow = ? and case_number = ? and step = ? and began = ?""")) {
            for (Entry entry : changed) {
                FlowEvent event = entry.event();
                set(update, event.role(), event.channel(), event.online(), SqlTime.utcOrNull(event.ended()), importId, flow,
                        entry.number(), event.step(), SqlTime.utc(event.began()));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            statement.setObject(column + 1, values[column]);
        }
    }

    long nextImport() {
        return Sequences.next(em, "flow_import_seq");
    }

    void add(FlowImportView view, List<RejectedLine> rejects) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into flow_import (id, flow, file, source, at, lines, added, changed, unchanged, rejected)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                set(insert, view.id(), view.flow(), view.file(), view.source(), SqlTime.utc(view.at()), view.lines(), view.added(),
                        view.changed(), view.unchanged(), view.rejected());
                insert.executeUpdate();
            }
            keep(connection, view.id(), rejects);
        });
    }

    private static void keep(Connection connection, long id, List<RejectedLine> rejects) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into flow_reject (import_id, position, sheet, line, field, value, reason) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < rejects.size(); i++) {
                RejectedLine reject = rejects.get(i);
                set(insert, id, i, reject.sheet(), reject.line(), reject.field(), reject.value(), reject.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Of a flow, the newest first. */
    List<FlowImportView> imports(String flow, int most) {
        return Rows.of(em.createNativeQuery("""
                select id, flow, file, source, at, lines, added, changed, unchanged, rejected from flow_import
                where flow = :flow order by id desc""", Tuple.class).setParameter("flow", flow).setMaxResults(most), row -> new FlowImportView(
                        row.get(0, Long.class), Rows.text(row, 1), row.get(2, String.class), Rows.text(row, 3), Rows.instant(row.get(4)),
                        row.get(5, Integer.class), row.get(6, Integer.class), row.get(7, Integer.class), row.get(8, Integer.class),
                        row.get(9, Integer.class)));
    }

    /** In the order of the file; empty for one of another flow. */
    Optional<List<RejectedLine>> rejects(String flow, long id) {
        boolean known = !em.createNativeQuery("select 1 from flow_import where id = :id and flow = :flow", Integer.class)
                .setParameter("id", id).setParameter("flow", flow).getResultList().isEmpty();
        return known ? Optional.of(Rows.of(em.createNativeQuery(
                        "select sheet, line, field, value, reason from flow_reject where import_id = :id order by position", Tuple.class)
                .setParameter("id", id), row -> new RejectedLine(
                        Rows.text(row, 0), row.get(1, Long.class), Rows.text(row, 2), Rows.text(row, 3), Rows.text(row, 4)))) : Optional.empty();
    }
}
