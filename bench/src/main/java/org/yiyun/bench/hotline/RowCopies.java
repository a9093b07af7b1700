package org.yiyun.bench.hotline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
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

    /** Tables with the condition that finds the rows of one ticket, parents first. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("ticket", "id = ?");
        TABLES.put("ticket_event", "ticket_id = ?");
        TABLES.put("ticket_clock", "ticket_id = ?");
        TABLES.put("ticket_alarm", "clock_id in (select id from ticket_clock where ticket_id = ?)");
        TABLES.put("outbox", "aggregate_key = (select number from ticket where id = ?)");
        TABLES.put("audit_entry", "subject_type = 'ticket' and subject_id = (select number from ticket where id = ?)");
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

    static List<Row> read(Connection connection, long ticket) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (var table : TABLES.entrySet()) {
            read(connection, table.getKey(), table.getValue(), ticket, rows);
        }
        return rows;
    }

    private static void read(Connection connection, String table, String condition, long ticket, List<Row> to)
            throws SQLException {
        try (var query = connection.prepareStatement("select * from " + table + " where " + condition)) {
            query.setLong(1, ticket);
            try (var result = query.executeQuery()) {
                var meta = result.getMetaData();
                while (result.next()) {
                    List<String> columns = new ArrayList<>();
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        if (!meta.isAutoIncrement(i)) {
                            columns.add(meta.getColumnName(i));
                            values.add(changed(table, meta.getColumnName(i), result.getObject(i)));
                        }
                    }
                    to.add(new Row(table, columns, values));
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
