package org.yiyun.platform.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of an office package what differs from run to run: times of the entries, order of the entries, and the dates
 * among the core properties; in packages inside the package too (the workbooks behind the charts).
 */
public final class StablePackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CORE_PROPERTIES = "docProps/core.xml";
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private StablePackage() {}

    /** @param time that stands as created and modified */
    public static byte[] of(byte[] office, Instant time) {
        Map<String, byte[]> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return of(parts, time);
    }

    /** Packs parts that are not packed yet, by their names. @param time that stands as created and modified */
    static byte[] of(Map<String, byte[]> parts, Instant time) {
        // content types first, as readers of streams expect them
        var entries = new TreeMap<String, byte[]>((a, b) -> a.equals(b) ? 0
                : a.equals(CONTENT_TYPES) ? -1 : b.equals(CONTENT_TYPES) ? 1 : a.compareTo(b));
        parts.forEach((name, content) -> entries.put(name, stable(name, content, time)));
        return write(entries);
    }

    private static byte[] stable(String name, byte[] content, Instant time) {
        if (name.endsWith(".xlsx")) {
            return of(content, time);
        }
        if (name.equals(CORE_PROPERTIES)) {
            var stamp = DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
            return new String(content, UTF_8)
                    .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + stamp)
                    .getBytes(UTF_8);
        }
        return content;
    }

    private static byte[] write(TreeMap<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var content : entries.entrySet()) {
                var entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
