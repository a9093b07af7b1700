package org.yiyun.web.catalog;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.reading.FileOutline;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/** Which columns of a file make the code, as it is chosen in the import wizard: of each column, which part of the code it is. */
public class ComposedColumns implements Serializable {
    private static final long serialVersionUID = 1;

    /** By heading: the place in the code, counted from 1; null or empty for a column that is no part of it. */
    private final HashMap<String, String> places = new HashMap<>();
    private final HashMap<String, Part> proposed = new HashMap<>();
    private String separator = CodeComposition.SEPARATORS.get(0);
    private String proposedSeparator = separator;

    /** A column that is part of the code. @param field key of the field that it brings; empty for none */
    private record Part(int place, String field) implements Serializable {}

    /** Shows how codes are made now; null if they are not. */
    void propose(List<FileOutline.Column> columns, @Nullable CodeComposition now) {
        places.clear();
        proposed.clear();
        if (now != null) {
            columns.stream().filter(column -> now.fields().contains(column.field()))
                    .forEach(column -> places.put(column.heading(), String.valueOf(now.fields().indexOf(column.field()) + 1)));
            proposed.putAll(parts(columns));
            separator = now.separator();
            proposedSeparator = separator;
        }
    }

    /**
     * Whether something else was chosen than was proposed: another place, another field for a column that is part of the code, or another
     * separator.
     *
     * @param columns with the fields that were chosen for them
     */
    boolean isChanged(List<FileOutline.Column> columns) {
        Map<String, Part> chosen = parts(columns);
        return !chosen.equals(proposed) || !chosen.isEmpty() && !separator.equals(proposedSeparator);
    }

    private Map<String, Part> parts(List<FileOutline.Column> columns) {
        Map<String, Part> parts = new HashMap<>();
        columns.stream().filter(column -> place(column) > 0)
                .forEach(column -> parts.put(column.heading(), new Part(place(column), column.field())));
        return parts;
    }

    /**
     * How codes are made by what was chosen; null if no column is part of them.
     *
     * @param columns   with the fields that were chosen for them
     * @param codeField key of the library's field of codes
     * @throws BusinessException INVALID for a column without a field, two columns in one place, and a column that brings the code itself
     */
    @Nullable CodeComposition chosen(List<FileOutline.Column> columns, String codeField) {
        List<FieldError> faults = new ArrayList<>();
        Map<Integer, FileOutline.Column> parts = new TreeMap<>();
        columns.stream().distinct().filter(column -> place(column) > 0).forEach(column -> {
            FileOutline.Column other = parts.putIfAbsent(place(column), column);
            if (other != null) {
                faults.add(new FieldError("", "field.catalog.composed.place",
                        Map.of("heading", other.heading(), "other", column.heading(), "place", place(column))));
            } else if (column.field().isEmpty()) {
                faults.add(new FieldError("", "field.catalog.composed.column", Map.of("heading", column.heading())));
            }
        });
        columns.stream().filter(column -> column.field().equals(codeField) && !parts.isEmpty()).findFirst().ifPresent(column ->
                faults.add(new FieldError("", "field.catalog.composed.both", Map.of("heading", column.heading()))));
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        return parts.isEmpty() ? null : new CodeComposition(parts.values().stream().map(FileOutline.Column::field).toList(), separator);
    }

    private int place(FileOutline.Column column) {
        String place = places.get(column.heading());
        return place == null || place.isEmpty() ? 0 : Integer.parseInt(place);
    }

    /** The places to choose from. */
    public List<String> getChoices() {
        return IntStream.rangeClosed(1, CodeComposition.MOST_FIELDS).mapToObj(String::valueOf).toList();
    }

    public List<String> getSeparators() { return CodeComposition.SEPARATORS; }

    public Map<String, String> getPlaces() { return places; }

    public String getSeparator() { return separator; }

    public void setSeparator(String separator) { this.separator = separator; }
}
