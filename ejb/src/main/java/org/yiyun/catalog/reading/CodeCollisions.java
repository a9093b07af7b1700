package org.yiyun.catalog.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;

/**
 * Rows of a file for which the fields that make the code make the same one, although the rows say different things; and which further
 * fields tell them apart. Nobody could tell such rows apart in the next edition, so the file is not taken. Not for several threads at
 * once.
 */
public final class CodeCollisions {
    private static final int NAMED = 3;
    private static final int LINES = 5;

    private final LibraryDefinition definition;
    private final CodeComposition composition;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    public CodeCollisions(LibraryDefinition definition, CodeComposition composition) {
        this.definition = definition;
        this.composition = composition;
    }

    private record Row(String sheet, long line, Map<String, String> values) {
        String place() {
            return sheet.isEmpty() ? String.valueOf(line) : sheet + " " + line;
        }
    }

    /** @param values canonical texts by field key, the code among them */
    public void add(String sheet, long line, Map<String, String> values) {
        rows.computeIfAbsent(values.getOrDefault(definition.codeField(), ""), code -> new ArrayList<>(1)).add(new Row(sheet, line, values));
    }

    /**
     * What is to be told; empty if no two rows contradict each other. Rows that only say the same again do not. Where rows differ in
     * nothing but how a field of the code is written (spaces, signs of another width), no further field helps: those are told first.
     *
     * @param atLeast how many codes collide in the whole file, if that is known to be more than what has been added
     */
    public Optional<ReadingProblem> problem(long atLeast) {
        var significant = definition.significant().stream().map(FieldDefinition::key).toList();
        var groups = new LinkedHashMap<String, List<Row>>();
        rows.forEach((code, same) -> {
            if (same.size() > 1 && kinds(same, significant) > 1) {
                groups.put(code, same);
            }
        });
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var others = others(significant);
        var alike = new LinkedHashMap<>(groups);
        alike.values().removeIf(same -> kinds(same, others) >= kinds(same, significant));
        if (!alike.isEmpty()) {
            return Optional.of(new ReadingProblem("catalog.file.code.alike", List.of(
                    composition.titles(definition), String.valueOf(alike.size()), examples(alike))));
        }
        var apart = apart(groups.values(), significant, others).stream().map(this::title).collect(Collectors.joining("、"));
        return Optional.of(new ReadingProblem("catalog.file.code.repeated", List.of(
                composition.titles(definition), String.valueOf(Math.max(groups.size(), atLeast)), examples(groups), apart)));
    }

    /** What may be added to the code; the name goes before others. */
    private List<String> others(List<String> significant) {
        return Stream.concat(Stream.of(definition.nameField()), significant.stream()).distinct()
                .filter(key -> !composition.fields().contains(key) && !key.equals(definition.codeField())).toList();
    }

    private static String examples(Map<String, List<Row>> groups) {
        return groups.entrySet().stream().limit(NAMED).map(group -> example(group.getKey(), group.getValue())).collect(Collectors.joining("; "));
    }

    private static String example(String code, List<Row> same) {
        return code + " (" + same.stream().limit(LINES).map(Row::place).collect(Collectors.joining(", "))
                + (same.size() > LINES ? ", …)" : ")");
    }

    private String title(String key) {
        return definition.field(key).map(FieldDefinition::nameZh).orElse(key);
    }

    /** The fewest fields, found one after the other, that tell all rows apart that say different things, as all of the others do. */
    private static List<String> apart(Iterable<List<Row>> groups, List<String> significant, List<String> others) {
        var left = new ArrayList<>(others);
        var chosen = new ArrayList<String>();
        int all = count(groups, significant);
        int told = count(groups, chosen);
        while (told < all) {
            String best = "";
            for (String key : left) {
                int with = count(groups, Stream.concat(chosen.stream(), Stream.of(key)).toList());
                if (with > told) {
                    best = key;
                    told = with;
                }
            }
            chosen.add(best);
            left.remove(best);
        }
        return chosen;
    }

    private static int count(Iterable<List<Row>> groups, List<String> keys) {
        int count = 0;
        for (var group : groups) {
            count += kinds(group, keys);
        }
        return count;
    }

    /** How many different things the rows say in these fields. */
    private static int kinds(List<Row> rows, List<String> keys) {
        Set<List<@Nullable String>> kinds = new HashSet<>();
        for (var row : rows) {
            var kind = new ArrayList<@Nullable String>(keys.size());
            keys.forEach(key -> kind.add(row.values().get(key)));
            kinds.add(kind);
        }
        return kinds.size();
    }
}
