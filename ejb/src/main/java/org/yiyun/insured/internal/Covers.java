package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.CoverImportView;
import org.yiyun.insured.InsuranceState;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.file.RejectedLine;

/** The register: covers, and what came of the files that brought them. */
@ApplicationScoped
public class Covers {
    private static final String COLUMNS = "id, identity, name, insurance_type, person_type, state, region, since, until, employer, phone";
    private static final String INSERT = "insert into insured_cover (" + COLUMNS + ", known_from, import_id) values (" + "?, ".repeat(12) + "?)";
    /** The clock of the node that brought a row may have been a little ahead of this one. */
    private static final String END =
            "update insured_cover set known_to = greatest(?, known_from + interval '1 microsecond') where id = ?";
    private static final int RESERVED = 500;

    private final EntityManager em;
    private final BusinessClock clock;

    @Inject
    public Covers(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** For the proxy. */
    protected Covers() {
        this(null, null);
    }

    /** One import after the other, on all nodes, until the end of the transaction. */
    void hold() {
        NamedLock.hold(em, "insured register");
    }

    /** What is known now of these persons, in order of number, insurance and day. */
    List<KnownCover> known(Collection<String> identities) {
        if (identities.isEmpty()) {
            return List.of();
        }
        return Rows.of(em.createNativeQuery("select " + COLUMNS + """
                , known_from from insured_cover where known_to is null and identity in (:identities)
                order by identity, insurance_type, since""", Tuple.class)
                .setParameter("identities", identities), Covers::cover);
    }

    private static KnownCover cover(Tuple row) {
        return new KnownCover(
                row.get(0, Long.class), Rows.text(row, 1), Rows.text(row, 2), Rows.text(row, 3), Rows.text(row, 4),
                InsuranceState.valueOf(Rows.text(row, 5)), Rows.text(row, 6), Rows.date(row.get(7)), Rows.date(row.get(8)),
                row.get(9, String.class), row.get(10, String.class), Rows.instant(row.get(11)));
    }

    /** Those end to be known, then these begin, all at one moment. */
    void replace(List<Long> ended, List<KnownCover> begun, long importId, Instant at) {
        em.unwrap(Session.class).doWork(connection -> {
            end(connection, ended, at);
            begin(connection, begun, importId, at);
        });
    }

    private static void end(Connection connection, List<Long> ended, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(END)) {
            for (Long id : ended) {
                update.setObject(1, SqlTime.utc(at));
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void begin(Connection connection, List<KnownCover> begun, long importId, Instant at) throws SQLException {
        List<Long> ids = ids(begun.size());
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < begun.size(); i++) {
                KnownCover cover = begun.get(i);
                Object[] values = {
                    ids.get(i), cover.identity(), cover.name(), cover.insuranceType(), cover.personType(), cover.state().name(),
                    cover.region(), cover.since(), cover.until(), cover.employer(), cover.phone(), SqlTime.utc(at), importId};
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 1, values[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The sequence hands out {@value #RESERVED} at a time. */
    private List<Long> ids(int count) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < count) {
            long first = Sequences.next(em, "insured_cover_seq");
            for (long id = first; id < first + RESERVED && ids.size() < count; id++) {
                ids.add(id);
            }
        }
        return ids;
    }

    CoverImportView add(@Nullable String file, String source, Instant at, int lines, int[] counts, List<RejectedLine> rejects, long id) {
        em.createNativeQuery("""
                insert into insured_import (id, file, source, at, lines, added, changed, unchanged, rejected)
                values (:id, :file, :source, :at, :lines, :added, :changed, :unchanged, :rejected)""")
                .setParameter("id", id).setParameter("file", file).setParameter("source", source)
                .setParameter("at", SqlTime.utc(at)).setParameter("lines", lines).setParameter("added", counts[0])
                .setParameter("changed", counts[1]).setParameter("unchanged", counts[2])
                .setParameter("rejected", lines - counts[0] - counts[1] - counts[2]).executeUpdate();
        em.unwrap(Session.class).doWork(connection -> keep(connection, id, rejects));
        return imported(id).orElseThrow();
    }

    private static void keep(Connection connection, long id, List<RejectedLine> rejects) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into insured_reject (import_id, position, sheet, line, field, value, reason) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < rejects.size(); i++) {
                RejectedLine reject = rejects.get(i);
                Object[] values = {id, i, reject.sheet(), reject.line(), reject.field(), reject.value(), reject.reason()};
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 1, values[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    long nextImport() {
        return Sequences.next(em, "insured_import_seq");
    }

    Optional<CoverImportView> imported(long id) {
        return imports(id, 1).stream().findFirst();
    }

    /** The newest first. */
    List<CoverImportView> imports(int most) {
        return imports(0, most);
    }

    /** @param id 0 for all */
    private List<CoverImportView> imports(long id, int most) {
        return Rows.of(em.createNativeQuery("""
                select id, file, source, at, lines, added, changed, unchanged, rejected from insured_import
                where :id = 0 or id = :id order by id desc""", Tuple.class).setParameter("id", id).setMaxResults(most),
                row -> new CoverImportView(
                        row.get(0, Long.class), row.get(1, String.class), Rows.text(row, 2), Rows.instant(row.get(3)),
                        row.get(4, Integer.class), row.get(5, Integer.class), row.get(6, Integer.class), row.get(7, Integer.class),
                        row.get(8, Integer.class)));
    }

    /** In the order of the file. */
    List<RejectedLine> rejects(long id) {
        return Rows.of(em.createNativeQuery(
                        "select sheet, line, field, value, reason from insured_reject where import_id = :id order by position", Tuple.class)
                .setParameter("id", id), row -> new RejectedLine(
                        Rows.text(row, 0), row.get(1, Long.class), Rows.text(row, 2), Rows.text(row, 3), Rows.text(row, 4)));
    }

    Instant now() {
        return clock.now();
    }
}
