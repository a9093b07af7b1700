package org.yiyun.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.catalog.writing.EntryWriter;

/**
 * A version of a library that is being handed out. What it holds never changes: entries as they were known when it was published, in
 * force on its first day.
 */
public record LibraryDownload(
        String library, int version, LibraryDefinition definition, EntryFormat format, String fileName, Instant known, LocalDate on) {

    /** Asks for the entries behind a code: {@link LibraryDownloads#part}, each in a transaction of its own. */
    @FunctionalInterface
    public interface Parts {
        List<LibraryEntry> behind(String code);
    }

    /** Writes the whole file. The stream stays open. What fails on the way leaves no file that a receiver could take for a whole one. */
    public void write(Parts parts, OutputStream out) throws IOException {
        EntryWriter writer = format.open(definition, out);
        try {
            write(parts, writer);
        } catch (IOException | RuntimeException failed) {
            writer.abandon();
            throw failed;
        }
        writer.close();
    }

    private static void write(Parts parts, EntryWriter writer) throws IOException {
        String behind = "";
        List<LibraryEntry> part;
        do {
            part = parts.behind(behind);
            for (LibraryEntry entry : part) {
                writer.write(entry.content());
                behind = entry.code();
            }
        } while (part.size() == LibraryDownloads.PART);
    }
}
