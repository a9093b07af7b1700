package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a zip file, each unpacked as it is read and never beyond {@link ReadingLimits}. */
final class ZipParts implements AutoCloseable {
    private final ZipFile zip;
    private final long size;
    private final ReadingLimits limits;
    private final AtomicLong inflated = new AtomicLong();

    private ZipParts(ZipFile zip, long size, ReadingLimits limits) {
        this.zip = zip;
        this.size = size;
        this.limits = limits;
    }

    static ZipParts open(Path file, ReadingLimits limits) throws IOException {
        var parts = new ZipParts(zip(file), Files.size(file), limits);
        if (parts.zip.size() > limits.parts()) {
            parts.close();
            throw new ReadingProblem("catalog.file.unsafe", List.of());
        }
        return parts;
    }

    /** Names of parts are in UTF-8, or in GB 18030 as Chinese Windows packs them. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException damagedOrOtherNames) {
            try {
                return new ZipFile(file.toFile(), Charset.forName("GB18030"));
            } catch (ZipException damaged) {
                throw new ReadingProblem("catalog.file.damaged", List.of());
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Names of the parts that are files, without what a Macintosh adds. */
    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> !name.startsWith("__MACOSX/") && !name.toLowerCase(Locale.ROOT).endsWith(".ds_store"))
                .toList();
    }

    /** A part that is XML. @throws ReadingProblem if there is no such part or it cannot be unpacked */
    BoundedInput read(String name) throws IOException {
        return read(name, limits);
    }

    /** A part that is text. @throws ReadingProblem as {@link #read} */
    BoundedInput readText(String name) throws IOException {
        return read(name, limits.ofText());
    }

    private BoundedInput read(String name, ReadingLimits bounds) throws IOException {
        var entry = zip.getEntry(name);
        try {
            var content = entry == null ? null : zip.getInputStream(entry);
            if (content == null) {
                throw new ReadingProblem("catalog.file.damaged", List.of());
            }
            var packed = entry.getCompressedSize() < 0 ? size : Math.min(entry.getCompressedSize(), size);
            return new BoundedInput(content, bounds, inflated, packed);
        } catch (ZipException encryptedOrDamaged) {
            throw new ReadingProblem("catalog.file.locked", List.of());
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
