package org.yiyun.catalog.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.LibraryDefinition;

/** The national TXT in its ZIP, national-interface.md A5. Fields without a national column are not in it. */
final class NationalTxtEntries implements EntryWriter {
    private static final String NOTHING = "null";
    /** The same entries make the same bytes. */
    private static final LocalDateTime MADE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Writer writer;
    /** Key of the field of each column; null for a column that no field fills. */
    private final String[] keys;

    NationalTxtEntries(LibraryDefinition definition, OutputStream out) throws IOException {
        keys = new String[definition.nationalColumns()];
        definition.fields().stream()
                .filter(field -> field.nationalColumn() >= 0 && field.nationalColumn() < keys.length)
                .forEach(field -> keys[field.nationalColumn()] = field.key());
        zip = new ZipOutputStream(out, UTF_8);
        var entry = new ZipEntry((definition.nationalNumber().isEmpty() ? definition.key() : definition.nationalNumber()) + ".txt");
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        writer = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16);
    }

    @Override
    public void write(EntryContent content) throws IOException {
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                writer.write('\t');
            }
            var text = keys[i] == null ? "" : content.get(keys[i]);
            writer.write(text.isEmpty() ? NOTHING : text.replace('\t', ' '));
        }
        writer.write('\n');
    }

    @Override
    public void abandon() {
        // a ZIP without its directory is none
    }

    @Override
    public void close() throws IOException {
        writer.flush();
        zip.closeEntry();
        zip.finish();
    }
}
