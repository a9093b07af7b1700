package org.yiyun.catalog.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.yiyun.catalog.engine.LibraryDefinition;

/** In which form a library is handed out. */
public enum EntryFormat {
    /** A workbook with a heading for each field. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** In UTF-8 with the mark that Excel needs, a heading for each field. */
    CSV("csv", "text/csv"),
    /** As the national platform delivers it: columns by place between tabs, no headings, {@code null} for nothing, in a ZIP. */
    TXT("txt.zip", "application/zip");

    private final String extension;
    private final String mediaType;

    EntryFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As in addresses: {@code xlsx}, {@code csv} or {@code txt}. */
    public static Optional<EntryFormat> ofName(String name) {
        return Arrays.stream(values()).filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    /** Whether the library can be written so: not every one has a national layout. */
    public boolean suits(LibraryDefinition definition) {
        return this != TXT || definition.nationalColumns() > 0;
    }

    /** Name of the file: {@code 1301.txt.zip} as the national platform calls it, else {@code WESTERN_CHINESE_DRUG-v12.csv}. */
    public String fileName(LibraryDefinition definition, int version) {
        return this == TXT && !definition.nationalNumber().isEmpty()
                ? definition.nationalNumber() + "." + extension
                : definition.key() + "-v" + version + "." + extension;
    }

    /**
     * Begins a file. The stream stays open when the writer is closed.
     *
     * @throws IllegalArgumentException if the library cannot be written so
     */
    public EntryWriter open(LibraryDefinition definition, OutputStream out) throws IOException {
        if (!suits(definition)) {
            throw new IllegalArgumentException(definition.key() + " has no national layout");
        }
        return switch (this) {
            case XLSX -> new XlsxEntries(definition, out);
            case CSV -> new CsvEntries(definition, out);
            case TXT -> new NationalTxtEntries(definition, out);
        };
    }
}
