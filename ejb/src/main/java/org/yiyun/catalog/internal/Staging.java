package org.yiyun.catalog.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yiyun.catalog.engine.RowFault;

/**
 * The rows of one import, in temporary tables of its transaction: they come in by COPY, are compared with the entries in force by
 * the database, and are gone at the end, whatever the end is.
 */
final class Staging {
    private static final String CREATE = """
            create temporary table catalog_staged (
                line bigint not null, sheet text not null, code text collate "C" not null, stop boolean not null, name text not null,
                parent text collate "C", initials text not null, content json not null, fingerprint uuid not null) on commit drop;
            create temporary table catalog_unsaid (code text collate "C" not null) on commit drop;
            set local work_mem = '128MB';
            """;
    private static final String COPY =
            "copy catalog_staged (line, sheet, code, stop, name, parent, initials, content, fingerprint) from stdin with (format binary)";
    /**
     * Enough for the planner to know that codes are many and how many rows there are; more would cost a second, and nothing else of the
     * table is asked for.
     */
    private static final String MEASURE = """
            alter table catalog_staged alter column code set statistics 10;
            analyze catalog_staged (code);
            """;
    private static final String CONFLICT = "catalog.row.twice";

    private final Connection connection;

    Staging(Connection connection) throws SQLException {
        this.connection = connection;
        execute(CREATE);
    }

    /** Takes rows in; the connection does nothing else until it is closed. */
    CopyStream open() throws SQLException {
        return CopyStream.open(connection, COPY);
    }

    /** Codes of refused rows: the file says something of them that nobody understands, so it does not leave them out. */
    void unsaid(Set<String> codes) throws SQLException {
        if (codes.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("insert into catalog_unsaid select unnest(?)")) {
            insert.setArray(1, connection.createArrayOf("text", codes.toArray()));
            insert.executeUpdate();
        }
    }

    /** Finds codes that come more than once. Says how many. */
    long findRepeated() throws SQLException {
        execute("""
                create temporary table catalog_twice on commit drop as
                select code, count(distinct (fingerprint, stop)) > 1 as conflict, min(ctid) as first, count(*) as times,
                    (array_agg(line order by ctid))[1:10] as lines, (array_agg(ctid order by ctid))[1:10] as places
                from catalog_staged where code in (select code from catalog_staged group by code having count(*) > 1) group by code""");
        return count("select count(*) from catalog_twice");
    }

    /**
     * Takes rows out that say different things of one code: nobody knows which is right. Where the wrong column is taken for the code
     * a whole file may be of this kind.
     *
     * @return faults of the first rows, at most so many
     */
    List<RowFault> conflicts(int most) throws SQLException {
        List<RowFault> faults = new ArrayList<>();
        try (var select = connection.prepareStatement("""
                select s.sheet, s.line, s.code, cast(s.content as text), (
                    select string_agg(cast(o.line as text), '、') from unnest(t.lines, t.places) o (line, place) where o.place <> s.ctid)
                    || case when t.times > 10 then '…' else '' end
                from catalog_staged s join catalog_twice t on t.code = s.code where t.conflict order by s.ctid limit ?""")) {
            select.setInt(1, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    faults.add(new RowFault(rows.getLong(2), rows.getString(1), "", CONFLICT,
                            List.of(rows.getString(3), rows.getString(5)), EntryJson.texts(rows.getString(4))));
                }
            }
        }
        return faults;
    }

    /** How many codes there are of which rows say different things. */
    long contradicted() throws SQLException {
        return count("select count(*) from catalog_twice where conflict");
    }

    /** Takes the rows of {@link #conflicts} out. Says how many. */
    long takeConflicts() throws SQLException {
        execute("insert into catalog_unsaid select code from catalog_twice where conflict");
        try (var delete = connection.prepareStatement(
                "delete from catalog_staged s using catalog_twice t where s.code = t.code and t.conflict")) {
            return delete.executeUpdate();
        }
    }

    /** Takes rows out that say again what a row before said. Says how many. */
    long takeRepeated() throws SQLException {
        try (var delete = connection.prepareStatement(
                "delete from catalog_staged s using catalog_twice t where s.code = t.code and s.ctid <> t.first")) {
            return delete.executeUpdate();
        }
    }

    /** Rows that say that their entry is in force. */
    long inForce() throws SQLException {
        return count("select count(*) from catalog_staged where not stop");
    }

    /** Writes what differs from the entries in force on the version's first day into its draft. */
    void differ(Library library, CatalogVersion version, boolean full) throws SQLException {
        execute(MEASURE);
        try (var insert = connection.prepareStatement("""
                insert into catalog_draft (version_id, code, kind, name, parent, initials, content, fingerprint)
                select ?, s.code,
                    case when s.stop then 'STOPPED' when e.code is not null then 'CHANGED' when p.code is null then 'ADDED'
                        when p.name = s.name then 'REVIVED' else 'REUSED' end,
                    s.name, case when not s.stop then s.parent end, case when not s.stop then s.initials end,
                    case when not s.stop then s.content end, case when not s.stop then s.fingerprint end
                from catalog_staged s
                left join catalog_entry e on e.library = ? and e.code = s.code and upper_inf(e.known) and e.valid @> ?
                left join (
                    select distinct on (code) code, name from catalog_entry
                    where library = ? and upper_inf(known) and upper(valid) <= ? order by code, upper(valid) desc) p on p.code = s.code
                where case when s.stop then e.code is not null else e.code is null or e.fingerprint <> s.fingerprint end""")) {
            insert.setLong(1, version.id());
            insert.setInt(2, library.id());
            insert.setObject(3, version.effectiveOn());
            insert.setInt(4, library.id());
            insert.setObject(5, version.effectiveOn());
            insert.executeUpdate();
        }
        if (full) {
            stopOthers(library, version);
        }
    }

    private void stopOthers(Library library, CatalogVersion version) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into catalog_draft (version_id, code, kind, name)
                select ?, e.code, 'STOPPED', e.name from catalog_entry e
                where e.library = ? and upper_inf(e.known) and e.valid @> ?
                  and not exists (select 1 from catalog_staged s where s.code = e.code)
                  and not exists (select 1 from catalog_unsaid u where u.code = e.code)""")) {
            insert.setLong(1, version.id());
            insert.setInt(2, library.id());
            insert.setObject(3, version.effectiveOn());
            insert.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
