package org.yiyun.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.catalog.writing.EntryWriter;

/**
 * Limits or shares of a library that are being handed out: those that hold on a day or later, as was known when it began.
 *
 * @param codes   by which the file says what becomes of the part above a limit
 * @param leftOut how many of them have no place in the format: shares for one level of institutions in the national TXT
 */
public record PriceDownload(
        String library, PriceKind kind, LibraryDefinition columns, EntryFormat format, String fileName, Instant known, LocalDate on,
        AboveCodes codes, long leftOut) {
    /** The header of the answer that says how many are left out. */
    public static final String LEFT_OUT = "Rows-Left-Out";

    /** A part of the rows, with the place behind which the next one begins; null at the end. */
    public record Part(List<EntryContent> rows, @Nullable String next) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** Asks for the rows behind a place, null for the first ones: {@link PriceDownloads#part}, each in a transaction of its own. */
    @FunctionalInterface
    public interface Parts {
        Part behind(@Nullable String place);
    }

    /** Writes the whole file. The stream stays open. What fails on the way leaves no file that a receiver could take for a whole one. */
    public void write(Parts parts, OutputStream out) throws IOException {
        EntryWriter writer = format.open(columns, out);
        try {
            String place = null;
            do {
                Part part = parts.behind(place);
                for (EntryContent row : part.rows()) {
                    writer.write(row);
                }
                place = part.next();
            } while (place != null);
        } catch (IOException | RuntimeException failed) {
            writer.abandon();
            throw failed;
        }
        writer.close();
    }
}
