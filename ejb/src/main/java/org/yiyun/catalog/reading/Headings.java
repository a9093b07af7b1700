package org.yiyun.catalog.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;

/**
 * The headings of a table and the fields they bring. They stand in one row or, with merged cells, in two; titles may stand above.
 * Which cells are merged stands behind the rows in a sheet, so headings are found by what they say.
 *
 * @param rows   how many of the first rows they and what stands above take
 * @param names  heading of each column; of two rows {@code upper/lower}
 * @param fields the field of each column; null for a column that brings none
 */
record Headings(int rows, List<String> names, List<@Nullable FieldDefinition> fields) {
    /** Rows among which headings are looked for. */
    static final int LOOKED_AT = 20;
    /** Columns that rejects have beside the file's own. */
    static final List<String> OF_REJECTS = List.of("拒收原因", "原文件行号", "原工作表");

    private static final int CODE_WEIGHT = 1_000;

    /** The best headings among these rows; if no field is known, the first row of several cells, so that people can say what it means. */
    static Headings find(List<RawTable.Row> first, FieldNames known, LibraryDefinition definition) {
        var best = new Headings(0, List.of(), List.of());
        int limit = Math.min(first.size(), LOOKED_AT);
        for (int i = 0; i < limit; i++) {
            best = better(best, of(i + 1, single(first.get(i)), known), definition);
        }
        for (int i = 0; i + 1 < limit; i++) {
            var two = of(i + 2, pair(first.get(i), first.get(i + 1)), known);
            var goesOn = best.rows == i + 1 && first.size() > i + 1 && goesOn(first.get(i), first.get(i + 1), best, definition);
            best = goesOn ? two : better(best, two, definition);
        }
        return best.rows > 0 ? best : unknown(first, known);
    }

    private static Headings unknown(List<RawTable.Row> first, FieldNames known) {
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).cells().stream().filter(cell -> !cell.isBlank()).count() > 1) {
                return of(i + 1, single(first.get(i)), known);
            }
        }
        return first.isEmpty() ? new Headings(0, List.of(), List.of()) : of(1, single(first.get(0)), known);
    }

    private static Headings better(Headings best, Headings other, LibraryDefinition definition) {
        return other.score(definition) > best.score(definition) ? other : best;
    }

    private int score(LibraryDefinition definition) {
        var keys = keys();
        return keys.size() + (keys.contains(definition.codeField()) ? CODE_WEIGHT : 0);
    }

    /** The row below has no code, but stands under cells that say nothing: its headings belong to merged ones above. */
    private static boolean goesOn(RawTable.Row upper, RawTable.Row lower, Headings best, LibraryDefinition definition) {
        int code = best.column(definition.codeField());
        int name = best.column(definition.nameField());
        if (code < 0 || !lower.cell(code).isBlank() || name >= 0 && !lower.cell(name).isBlank()) {
            return false;
        }
        for (int i = 0; i < lower.cells().size(); i++) {
            if (!lower.cell(i).isBlank() && upper.cell(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> single(RawTable.Row row) {
        return row.cells().stream().map(CanonicalText::folded).toList();
    }

    private static List<String> pair(RawTable.Row upper, RawTable.Row lower) {
        var names = new ArrayList<String>();
        var above = "";
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            var high = CanonicalText.folded(upper.cell(i));
            var low = CanonicalText.folded(lower.cell(i));
            above = high.isEmpty() ? above : high;
            names.add(low.isEmpty() ? high : above.isEmpty() || above.equals(low) ? low : above + "/" + low);
        }
        return names;
    }

    private static Headings of(int rows, List<String> names, FieldNames known) {
        var claims = new LinkedHashMap<String, List<Claim>>();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            find(names.get(i), names, known).ifPresent(named -> named.field().ifPresent(field ->
                    claims.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(new Claim(column, field, named.rank()))));
        }
        var fields = new ArrayList<@Nullable FieldDefinition>(Collections.nCopies(names.size(), null));
        claims.values().forEach(claim -> {
            int rank = claim.stream().mapToInt(Claim::rank).min().orElseThrow();
            claim.stream().filter(one -> one.rank() == rank).forEach(one -> fields.set(one.column(), one.field()));
        });
        return new Headings(rows, List.copyOf(names), Collections.unmodifiableList(fields));
    }

    private record Claim(int column, FieldDefinition field, int rank) {}

    /** A heading of two rows by both, then by the lower one where that stands only once. */
    private static Optional<FieldNames.Named> find(String name, List<String> all, FieldNames known) {
        if (name.isEmpty() || OF_REJECTS.contains(name)) {
            return Optional.empty();
        }
        int slash = name.indexOf('/');
        if (slash < 0) {
            return known.find(name);
        }
        var lower = name.substring(slash + 1);
        return known.find(name)
                .or(() -> known.find(name.substring(0, slash) + lower))
                .or(() -> all.stream().filter(other -> other.equals(lower) || other.endsWith("/" + lower)).count() == 1
                        ? known.find(lower) : Optional.empty());
    }

    /** Keys of the fields that the table brings. */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        fields.forEach(field -> {
            if (field != null) {
                keys.add(field.key());
            }
        });
        return keys;
    }

    int column(String key) {
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (field != null && field.key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The heading that two columns share with another column of the same field; empty if each field has one column. */
    Optional<List<String>> twice() {
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var other = field == null ? null : seen.putIfAbsent(field.key(), names.get(i));
            if (other != null) {
                return Optional.of(List.of(other, names.get(i), field.nameZh()));
            }
        }
        return Optional.empty();
    }

    /** Headings that bring no field. */
    List<String> ignored() {
        var ignored = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            if (fields.get(i) == null && !names.get(i).isEmpty() && !OF_REJECTS.contains(names.get(i))) {
                ignored.add(names.get(i));
            }
        }
        return ignored;
    }
}
