package org.yiyun.config.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/** The tables and sequences of the schema {@code public} as the database itself describes them. */
final class Catalogue {

    /** Who is in the cluster at the moment; of no use to another one. */
    private static final String EPHEMERAL = "jgroupsping";
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Tables that hold rows, without those of Flyway and of extensions. */
    List<String> tables() throws SQLException {
        return names("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('%s', '%s')
                  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by c.relname""".formatted(EPHEMERAL, HISTORY));
    }

    /** Everything that would be in the way of a restore. */
    List<String> relations() throws SQLException {
        return names("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by c.relname""");
    }

    /** Columns that point to large objects, which lie beside the tables. Those of the broker's JDBC store do not matter: messages are not copied. */
    List<String> largeObjectColumns() throws SQLException {
        return names("""
                select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                  and a.atttypid = 'oid'::regtype
                order by 1""");
    }

    SortedMap<String, Manifest.Sequence> sequences() throws SQLException {
        var sequences = new TreeMap<String, Manifest.Sequence>();
        for (var name : names("select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + quoted(name))) {
                row.next();
                sequences.put(name, new Manifest.Sequence(row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    SortedMap<String, String> migrations() throws SQLException {
        var migrations = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version, checksum from " + HISTORY + " where success and version is not null")) {
            while (rows.next()) {
                migrations.put(rows.getString(1), rows.getString(2));
            }
        }
        return migrations;
    }

    /** Writes the rows in the order of the key, so that the same rows give the same text wherever they lie. */
    Manifest.Table copy(String table, OutputStream out) throws SQLException, IOException {
        var columns = columns(table);
        var digest = sha256();
        var query = "copy (select " + quoted(columns) + " from " + quoted(table) + order(table, columns) + ") to stdout";
        var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, new DigestOutputStream(out, digest));
        return new Manifest.Table(rows, HexFormat.of().formatHex(digest.digest()), columns);
    }

    /** Computed columns compute themselves. */
    List<String> columns(String table) throws SQLException {
        return names("""
                select attname from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""".formatted(quoted(table)));
    }

    private String order(String table, List<String> columns) throws SQLException {
        var key = names("""
                select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                from pg_index i join unnest(i.indkey) with ordinality k (attnum, place) on true
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = '%s'::regclass and i.indisprimary order by k.place""".formatted(quoted(table)));
        return " order by " + (key.isEmpty() ? "row(" + quoted(columns) + ")::text collate \"C\"" : String.join(", ", key));
    }

    List<String> names(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Catalogue::quoted).toList());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
