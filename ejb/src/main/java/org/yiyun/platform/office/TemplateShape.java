package org.yiyun.platform.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a Word template may ask for: {@code {{name}}} for a value, {@code {{table.column}}} in a row of a table that is repeated for
 * each line. Names are Chinese words, as people write them into Word.
 */
public record TemplateShape(List<Field> fields, List<Table> tables) {
    /** The number of the line, which every table has: {@code {{table.序号}}}. */
    public static final String NUMBER = "序号";

    private static final int SAMPLE_ROWS = 3;

    /** @param sample what stands there when a template is tried */
    public record Field(String name, String sample) {}

    /** Names and samples in turn. */
    public static List<Field> fields(String... pairs) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(new Field(pairs[i], pairs[i + 1]));
        }
        return List.copyOf(fields);
    }

    /** Lines that repeat a row. */
    public record Table(String name, List<Field> columns) {
        public Table {
            columns = List.copyOf(columns);
        }

        public boolean has(String column) {
            return column.equals(NUMBER) || columns.stream().anyMatch(known -> known.name().equals(column));
        }
    }

    public TemplateShape {
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
    }

    public boolean has(String field) {
        return fields.stream().anyMatch(known -> known.name().equals(field));
    }

    public Optional<Table> table(String name) {
        return tables.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** Every name that may stand in a template, in the order of the shape. */
    public List<String> names() {
        var names = new ArrayList<>(fields.stream().map(Field::name).toList());
        tables.forEach(table -> {
            names.add(table.name() + "." + NUMBER);
            table.columns().forEach(column -> names.add(table.name() + "." + column.name()));
        });
        return names;
    }

    /** Data to try a template with: the samples, three lines in each table. */
    public TemplateData sample() {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        tables.forEach(table -> rows.put(table.name(),
                IntStream.rangeClosed(1, SAMPLE_ROWS).mapToObj(line -> samples(table.columns())).toList()));
        return new TemplateData(samples(fields), rows);
    }

    private static Map<String, String> samples(List<Field> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), field.sample()));
        return values;
    }
}
