package org.yiyun.catalog.maintenance.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.catalog.engine.Differences;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.LibraryDefinition;

/**
 * The script of a maintenance as SQL for the province, which runs it: standard SQL in one transaction, one statement for each code, each
 * changing only what differs. Tables and columns are the national ones (national-interface.md A9); a library without a national table has
 * its key as the name. Nothing is ever deleted: a stopped code gets an end and is no longer valid.
 */
public final class MaintenanceSql {
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("1301", "WM_TCMPAT_INFO_B"), Map.entry("1302", "TCMHERB_INFO_B"), Map.entry("1303", "SELFPREP_INFO_B"),
            Map.entry("1305", "TRT_SERV_B"), Map.entry("1306", "MCS_INFO_B"), Map.entry("1307", "DIAG_LIST_B"),
            Map.entry("1308", "OPRN_STD_B"), Map.entry("1309", "OPSP_DISE_LIST_B"), Map.entry("1310", "DISE_SETL_LIST_B"),
            Map.entry("1311", "DAYSRG_TRT_LIST_B"), Map.entry("1313", "TMOR_MPY_B"), Map.entry("1314", "TCM_DIAG_B"),
            Map.entry("1315", "TCMSYMP_TYPE_B"));
    private static final String END = "enddate";

    private final LibraryDefinition definition;
    private final String table;
    private final LocalDate effectiveOn;

    /** @param effectiveOn the day from which on the changes are in force; stopped codes end the day before */
    public MaintenanceSql(LibraryDefinition definition, LocalDate effectiveOn) {
        this.definition = definition;
        this.effectiveOn = effectiveOn;
        table = TABLES.getOrDefault(definition.nationalNumber(), definition.key());
    }

    /**
     * The whole script.
     *
     * @param heading lines that say what it is for, put in front as comments
     */
    public String script(List<String> heading, List<ScriptRow> rows) {
        var sql = new StringBuilder();
        heading.forEach(line -> sql.append("-- ").append(comment(line)).append('\n'));
        sql.append("-- 表：").append(table).append("；语句 ").append(rows.size()).append(" 条，每条应当恰好影响 1 行，否则回滚\n");
        sql.append("BEGIN;\n");
        rows.forEach(row -> sql.append(statement(row)).append('\n'));
        return sql.append("COMMIT;\n").toString();
    }

    private String statement(ScriptRow row) {
        return switch (row.kind()) {
            case ADDED -> insert(row.after());
            case STOPPED -> update(row.code(), stopped());
            case CHANGED -> update(row.code(), changed(row));
            case REUSED, REVIVED -> update(row.code(), resumed(row));
        };
    }

    private Map<String, String> stopped() {
        Map<String, String> values = new LinkedHashMap<>();
        if (definition.field(LibraryDefinition.VALID_FLAG).isPresent()) {
            values.put(LibraryDefinition.VALID_FLAG, "0");
        }
        if (definition.field(END).isPresent()) {
            values.put(END, effectiveOn.minusDays(1).toString());
        }
        return values;
    }

    /** What differs from what the code said last, and what its stop has written is taken back. */
    private Map<String, String> resumed(ScriptRow row) {
        Map<String, String> values = changed(row);
        if (definition.field(LibraryDefinition.VALID_FLAG).isPresent()) {
            values.put(LibraryDefinition.VALID_FLAG, row.after().getOrDefault(LibraryDefinition.VALID_FLAG, "1"));
        }
        if (definition.field(END).isPresent()) {
            values.put(END, row.after().getOrDefault(END, ""));
        }
        return values;
    }

    /** What differs; a field that shall be empty is set to NULL. */
    private Map<String, String> changed(ScriptRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        Differences.of(definition, new EntryContent(row.before()), new EntryContent(row.after()))
                .forEach(change -> values.put(change.field(), change.after() == null ? "" : change.after()));
        return values;
    }

    private String insert(Map<String, String> values) {
        var columns = new StringBuilder();
        var texts = new StringBuilder();
        definition.fields().stream().filter(field -> values.containsKey(field.key())).forEach(field -> {
            columns.append(columns.isEmpty() ? "" : ", ").append(column(field.key()));
            texts.append(texts.isEmpty() ? "" : ", ").append(literal(values.get(field.key())));
        });
        return "INSERT INTO " + table + " (" + columns + ") VALUES (" + texts + ");";
    }

    private String update(String code, Map<String, String> values) {
        var sets = new StringBuilder();
        definition.fields().stream().filter(field -> values.containsKey(field.key()) && !field.key().equals(definition.codeField()))
                .forEach(field -> sets.append(sets.isEmpty() ? "" : ", ").append(column(field.key())).append(" = ")
                        .append(literal(values.get(field.key()))));
        return sets.isEmpty()
                ? "-- " + comment(code) + "：没有可以写入的字段，请人工处理"
                : "UPDATE " + table + " SET " + sets + " WHERE " + column(definition.codeField()) + " = " + literal(code) + ";";
    }

    private static String column(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    private static String literal(String text) {
        return text.isEmpty() ? "NULL" : "'" + text.replace("'", "''") + "'";
    }

    private static String comment(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }
}
