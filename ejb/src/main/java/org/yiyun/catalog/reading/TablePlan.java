package org.yiyun.catalog.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;

/**
 * One table of a file and how it will be read, found from its first rows.
 *
 * @param number of the table in the file
 * @param sample rows below the headings among the first {@link #LOOKED_AT}
 */
record TablePlan(int number, String name, Headings headings, List<RawTable.Row> sample) {
    static final int LOOKED_AT = 120;
    /** A sheet with fewer known headings is a remark or another table, not rows of a library. */
    private static final int FEWEST_FIELDS = 2;

    static List<TablePlan> of(TableFile file, LibraryDefinition definition, FieldNames known) throws IOException {
        var plans = new ArrayList<TablePlan>();
        for (int i = 0; i < file.tables().size(); i++) {
            try (var table = file.open(i)) {
                var first = first(table);
                var headings = file.kind() == FileOutline.Kind.NATIONAL_TXT
                        ? byNumber(first, definition)
                        : Headings.find(first, known, definition);
                plans.add(new TablePlan(i, table.name(), headings, first.subList(headings.rows(), first.size())));
            }
        }
        return plans;
    }

    private static List<RawTable.Row> first(RawTable table) {
        var rows = new ArrayList<RawTable.Row>();
        for (var row = table.next(); row != null; row = rows.size() < LOOKED_AT ? table.next() : null) {
            rows.add(row);
        }
        return rows;
    }

    /** A national TXT has no headings; its columns are known by their places, and new ones come at the end. */
    private static Headings byNumber(List<RawTable.Row> first, LibraryDefinition definition) {
        int columns = first.isEmpty() ? 0 : first.get(0).cells().size();
        var fields = new ArrayList<@Nullable FieldDefinition>(Collections.nCopies(columns, null));
        definition.fields().stream()
                .filter(field -> field.nationalColumn() >= 0 && field.nationalColumn() < columns)
                .forEach(field -> fields.set(field.nationalColumn(), field));
        var names = IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList();
        return new Headings(0, names, Collections.unmodifiableList(fields));
    }

    boolean isUsed() {
        return headings.keys().size() >= FEWEST_FIELDS;
    }
}
