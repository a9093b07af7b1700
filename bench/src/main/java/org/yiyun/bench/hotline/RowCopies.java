package org.yiyun.bench.hotline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the product wrote for some tickets, read once and inserted again under other ids: the same work for the
 * database as the product gave it, without the product.
 */
final class RowCopies {
    private static final long SHIFT = 1_000_000_000_000L;

    /** Tables with what joins their rows {@code x} to the tickets {@code t} that they belong to, parents first. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("ticket", "join ticket t on t.id = x.id");
        TABLES.put("ticket_event", "join ticket t on t.id = x.ticket_id");
        TABLES.put("ticket_clock", "join ticket t on t.id = x.ticket_id");
        TABLES.put("ticket_alarm", "join ticket_clock c on c.id = x.clock_id join ticket t on t.id = c.ticket_id");
        TABLES.put("outbox", "join ticket t on t.number = x.aggregate_key");
        TABLES.put("audit_entry", "join ticket t on x.subject_type = 'ticket' and t.number = x.subject_id");
    }

    private static final List<String> IDS = List.of("id", "ticket_id", "clock_id");
    private static final List<String> TEXTS = List.of("number", "external_key", "aggregate_key");

    /** A row: its columns and their values. */
    record Row(String table, List<String> columns, List<@Nullable Object> values) {
        String insert() {
            return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        }
    }

    private RowCopies() {}

    /**
     * The rows of each ticket whose external key begins so. Each table is read once for all of them: the outbox knows no index by ticket, and
     * the product needs none.
     */
    static Collection<List<Row>> read(Connection connection, String prefix) throws SQLException {
        Map<Long, List<Row>> rows = new LinkedHashMap<>();
        for (var table : TABLES.entrySet()) {
            read(connection, table.getKey(), table.getValue(), prefix, rows);
        }
        return rows.values();
    }

    private static void read(Connection connection, String table, String join, String prefix, Map<Long, List<Row>> to) throws SQLException {
        var text = "select t.id, x.* from " + table + " x " + join + " where t.external_key like ?";
        try (var query = connection.prepareStatement(text)) {
            query.setString(1, prefix + "%");
            try (var result = query.executeQuery()) {
                var meta = result.getMetaData();
                while (result.next()) {
                    List<String> columns = new ArrayList<>();
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 2; i <= meta.getColumnCount(); i++) {
                        if (!meta.isAutoIncrement(i)) {
                            columns.add(meta.getColumnName(i));
                            values.add(changed(table, meta.getColumnName(i), result.getObject(i)));
                        }
                    }
                    to.computeIfAbsent(result.getLong(1), ticket -> new ArrayList<>()).add(new Row(table, columns, values));
                }
            }
        }
    }

    private static @Nullable Object changed(String table, String column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof UUID) {
            return UUID.randomUUID();
        }
        if (IDS.contains(column) && value instanceof Number number) {
            return number.longValue() + SHIFT;
        }
        return TEXTS.contains(column) ? value + "R" : value;
    }

    /** Inserts the rows of one ticket; the statements are kept by their text. */
    static void insert(Connection connection, Map<String, PreparedStatement> statements, List<Row> rows) throws SQLException {
        for (var row : rows) {
            var text = row.insert();
            var insert = statements.get(text);
            if (insert == null) {
                insert = connection.prepareStatement(text);
                statements.put(text, insert);
            }
            for (int i = 0; i < row.values().size(); i++) {
                insert.setObject(i + 1, row.values().get(i));
            }
            insert.executeUpdate();
        }
        connection.commit();
    }
}
