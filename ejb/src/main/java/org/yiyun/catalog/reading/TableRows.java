package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodeComposition;

/** The rows of a file's tables behind their headings, with the texts of the columns that bring a field. */
final class TableRows implements SourceRows {
    private static final String NATIONAL_NULL = "null";

    private final TableFile file;
    private final List<TablePlan> plans;
    private final @Nullable CodeComposition composition;
    private int plan = -1;
    private @Nullable RawTable table;
    private @Nullable SourceRow row;

    /** @param composition how the codes are made of fields; null if a column brings them */
    TableRows(TableFile file, List<TablePlan> plans, @Nullable CodeComposition composition) {
        this.file = file;
        this.composition = composition;
        this.plans = List.copyOf(plans);
    }

    @Override
    public List<String> columns() {
        return plans.stream().flatMap(one -> one.headings().names().stream()).distinct().toList();
    }

    @Override
    public List<String> ignored() {
        return file.kind() == FileOutline.Kind.NATIONAL_TXT
                ? List.of()
                : plans.stream().flatMap(one -> one.headings().ignored().stream()).distinct().toList();
    }

    @Override
    public long expected() {
        try {
            return Math.max(file.lines() - plans.stream().mapToInt(one -> one.headings().rows()).sum(), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Set<String> fields() {
        var keys = new LinkedHashSet<String>();
        plans.forEach(one -> keys.addAll(one.headings().keys()));
        return keys;
    }

    @Override
    public Optional<CodeComposition> composition() {
        return Optional.ofNullable(composition);
    }

    @Override
    public boolean next() {
        while (true) {
            if (table == null && !openNext()) {
                row = null;
                return false;
            }
            var raw = table.next();
            if (raw == null) {
                table.close();
                table = null;
                continue;
            }
            var found = named(raw);
            if (!found.values().isEmpty()) {
                row = found;
                return true;
            }
        }
    }

    private boolean openNext() {
        if (++plan >= plans.size()) {
            return false;
        }
        try {
            table = file.open(plans.get(plan).number());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        for (int i = 0; i < plans.get(plan).headings().rows(); i++) {
            table.next();
        }
        return true;
    }

    private SourceRow named(RawTable.Row raw) {
        var fields = plans.get(plan).headings().fields();
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (field != null) {
                var text = meant(raw.cell(i));
                if (!text.isBlank()) {
                    values.put(field.key(), text);
                }
            }
        }
        return new SourceRow(table == null ? "" : table.name(), raw.line(), values);
    }

    /** Nothing for the national sign of nothing; a text without the mark that keeps it from being a formula. */
    private String meant(String text) {
        return switch (file.kind()) {
            case NATIONAL_TXT -> text.equals(NATIONAL_NULL) ? "" : text;
            case CSV -> FormulaMark.taken(text);
            case XLSX -> text;
        };
    }

    @Override
    public SourceRow row() {
        if (row == null) {
            throw new NoSuchElementException();
        }
        return row;
    }

    @Override
    public void close() {
        if (table != null) {
            table.close();
        }
        file.close();
    }
}
