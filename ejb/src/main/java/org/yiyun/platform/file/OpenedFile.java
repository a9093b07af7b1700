package org.yiyun.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Whether a file is what its first bytes and its name say: containers (Office, ZIP) are opened, since two letters make no document,
 * and a text under the name of a picture or a document is none.
 */
final class OpenedFile {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");
    private static final Set<String> OLD_OFFICE = Set.of(
            "application/x-tika-msoffice", "application/vnd.ms-excel", "application/msword", "application/vnd.ms-powerpoint");
    private static final List<String> OF_NO_TEXT = List.of(
            ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".zip", ".docx", ".xlsx", ".pptx", ".doc", ".xls", ".ppt");
    /** Where each kind keeps its document, some programs with a number behind it; every package has the list of its parts beside it. */
    private static final Pattern DOCUMENT = Pattern.compile("(word/document|xl/workbook|ppt/presentation)\\d*\\.xml");
    private static final String PARTS = "[Content_Types].xml";
    /** Bytes of a part that are read to see that it can be: no more, whatever it would unpack to. */
    private static final int LOOKED_AT = 64 * 1024;

    /** Reads names of every encoding; those that are looked for are of letters that all share. */
    private static final Charset NAMES = StandardCharsets.ISO_8859_1;

    private OpenedFile() {}

    /** Whether the content bears out its type and name. */
    static boolean isWhole(String name, String mediaType, byte[] content) throws IOException {
        if (mediaType.startsWith("text/")) {
            var lower = name.toLowerCase(Locale.ROOT);
            return OF_NO_TEXT.stream().noneMatch(lower::endsWith);
        }
        if (mediaType.startsWith(OOXML) || ZIPPED.contains(mediaType)) {
            return isZip(content, !mediaType.equals("application/zip"));
        }
        return !OLD_OFFICE.contains(mediaType) || isOldOffice(content);
    }

    private static boolean isZip(byte[] content, boolean office) throws IOException {
        try (var file = new TemporaryFile()) {
            Files.write(file.path(), content);
            try (var zip = new ZipFile(file.path().toFile(), NAMES)) {
                return office ? isOffice(zip) : zip.size() > 0;
            } catch (IOException | IllegalArgumentException none) {
                return false;
            }
        }
    }

    private static boolean isOffice(ZipFile zip) {
        return hasContent(zip, zip.getEntry(PARTS))
                && zip.stream().anyMatch(part -> DOCUMENT.matcher(part.getName()).matches() && hasContent(zip, part));
    }

    private static boolean hasContent(ZipFile zip, ZipEntry part) {
        if (part == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(part)) {
            return in.readNBytes(LOOKED_AT).length > 0;
        } catch (IOException damaged) {
            return false;
        }
    }

    private static boolean isOldOffice(byte[] content) {
        try (var office = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return office.getRoot().getEntryCount() > 0;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
