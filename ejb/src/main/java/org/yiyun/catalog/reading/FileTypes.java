package org.yiyun.catalog.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.yiyun.catalog.engine.LibraryDefinition;

/** Finds out what a file is by what it holds; its name only decides between a table and a national TXT. */
final class FileTypes {
    private static final List<String> OTHER_TYPES = List.of(
            "%PDF", "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "Rar!", "7z\u00BC\u00AF", "<", "{", "[", "PK\u0005\u0006");
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0";

    private FileTypes() {}

    /** @throws ReadingProblem for anything that brings no rows, with what to do about it */
    static TableFile open(Path file, String fileName, LibraryDefinition definition, ReadingLimits limits) throws IOException {
        var begin = begin(file);
        if (begin.isEmpty()) {
            throw new ReadingProblem("catalog.file.empty", List.of());
        }
        if (begin.startsWith(ZIP)) {
            return zip(file, limits);
        }
        if (begin.startsWith(OLE2)) {
            throw new ReadingProblem(isEncrypted(file) ? "catalog.file.encrypted" : "catalog.file.old", List.of());
        }
        var text = begin.startsWith("\u00EF\u00BB\u00BF") ? begin.substring(3) : begin;
        if (OTHER_TYPES.stream().anyMatch(text.stripLeading()::startsWith)) {
            throw new ReadingProblem("catalog.file.type", List.of());
        }
        return text(file, fileName, definition, limits);
    }

    private static String begin(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        }
    }

    private static TableFile zip(Path file, ReadingLimits limits) throws IOException {
        var parts = ZipParts.open(file, limits);
        try {
            if (parts.has("[Content_Types].xml")) {
                if (parts.has("xl/workbook.bin")) {
                    throw new ReadingProblem("catalog.file.old", List.of());
                }
                if (parts.names().stream().noneMatch(name -> name.startsWith("xl/"))) {
                    throw new ReadingProblem("catalog.file.type", List.of());
                }
                parts.close();
                return new WorkbookFile(XlsxBook.open(file, limits));
            }
            return txt(parts, limits);
        } catch (IOException | RuntimeException broken) {
            parts.close();
            throw broken;
        }
    }

    private static TableFile txt(ZipParts parts, ReadingLimits limits) throws IOException {
        var names = parts.names();
        if (names.size() != 1 || !names.get(0).toLowerCase(Locale.ROOT).endsWith(".txt")) {
            throw new ReadingProblem("catalog.file.zip", List.of());
        }
        var name = names.get(0);
        return national(name.substring(name.lastIndexOf('/') + 1), () -> parts.readText(name), limits, parts);
    }

    private static TableFile national(String name, TextFile.Content content, ReadingLimits limits, AutoCloseable below) throws IOException {
        return new TextFile(FileOutline.Kind.NATIONAL_TXT, name, content, encoding(content), '\t', limits, below);
    }

    private static TableFile text(Path file, String fileName, LibraryDefinition definition, ReadingLimits limits) throws IOException {
        TextFile.Content content = new TextFile.Plain(file);
        var encoding = encoding(content);
        char delimiter = delimiter(content, encoding);
        var csv = new TextFile(FileOutline.Kind.CSV, "", content, encoding, delimiter, limits, () -> { });
        var isNational = fileName.toLowerCase(Locale.ROOT).endsWith(".txt") && delimiter == '\t' && definition.nationalColumns() > 0
                && !hasHeadings(csv, definition);
        return isNational ? national(fileName, content, limits, () -> { }) : csv;
    }

    private static char delimiter(TextFile.Content content, TextEncoding encoding) throws IOException {
        try {
            return TextFile.delimiter(content, encoding);
        } catch (CharacterCodingException broken) {
            throw new ReadingProblem("catalog.file.encoding", List.of("1"));
        }
    }

    private static boolean hasHeadings(TextFile csv, LibraryDefinition definition) throws IOException {
        try (var table = csv.open(0)) {
            var first = table.next();
            return first != null && !Headings.find(List.of(first), new FieldNames(definition, Map.of()), definition).keys().isEmpty();
        }
    }

    private static TextEncoding encoding(TextFile.Content content) throws IOException {
        try (var in = new BufferedInputStream(content.open())) {
            return TextEncoding.of(in);
        }
    }

    private static boolean isEncrypted(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
