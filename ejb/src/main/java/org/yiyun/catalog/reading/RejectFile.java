package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;

/**
 * The rows that were refused, as csv to correct and load again: the columns that the file brought, as it had them, and behind them
 * why, with the line where each stood. The reader leaves those last columns out. It begins with the mark that Excel needs, and what
 * Excel would take for a formula begins with an apostrophe, which the reader takes away again.
 */
public final class RejectFile {
    private final Writer writer;
    private final List<FieldDefinition> fields;
    private final Locale language;

    /** @param keys of the fields that the file brought; all of the library if that is not known */
    public RejectFile(Writer writer, LibraryDefinition definition, Collection<String> keys, Locale language) throws IOException {
        this.writer = writer;
        this.language = language;
        fields = definition.fields().stream().filter(field -> keys.isEmpty() || keys.contains(field.key())).toList();
        writer.write('\uFEFF');
        var headings = new ArrayList<String>(fields.stream().map(FieldDefinition::nameZh).toList());
        headings.addAll(Headings.OF_REJECTS);
        CSVFormat.EXCEL.printRecord(writer, headings.toArray());
    }

    /** Adds a row with all of its faults. */
    public void add(List<RowFault> faults) throws IOException {
        var first = faults.get(0);
        var cells = new ArrayList<String>(fields.stream().map(field -> FormulaMark.set(first.raw().getOrDefault(field.key(), ""))).toList());
        cells.add(FormulaMark.set(faults.stream().map(fault -> ReadingTexts.of(language, fault)).distinct().collect(Collectors.joining("；"))));
        cells.add(String.valueOf(first.line()));
        cells.add(FormulaMark.set(first.sheet()));
        CSVFormat.EXCEL.printRecord(writer, cells.toArray());
    }
}
