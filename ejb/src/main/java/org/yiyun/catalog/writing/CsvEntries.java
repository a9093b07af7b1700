package org.yiyun.catalog.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.reading.FormulaMark;

/** Csv. A text that Excel would take for a formula begins with an apostrophe, which our reader takes away again. */
final class CsvEntries implements EntryWriter {
    private final LibraryDefinition definition;
    private final Writer writer;

    CsvEntries(LibraryDefinition definition, OutputStream out) throws IOException {
        this.definition = definition;
        writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        writer.write('\uFEFF');
        CSVFormat.EXCEL.printRecord(writer, definition.fields().stream().map(FieldDefinition::nameZh).toArray());
    }

    @Override
    public void write(EntryContent content) throws IOException {
        CSVFormat.EXCEL.printRecord(writer, definition.fields().stream().map(field -> plain(field, content.get(field.key()))).toArray());
    }

    private static String plain(FieldDefinition field, String text) {
        return field.type() == FieldType.TEXT ? FormulaMark.set(text) : text;
    }

    @Override
    public void abandon() {
        // a text has no end that could be missing
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
