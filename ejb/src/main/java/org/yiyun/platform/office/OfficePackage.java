package org.yiyun.platform.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.xml.sax.SAXException;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/**
 * Takes the parts out of a Word file that somebody handed in, after a look at all of them. A file is unpacked within limits, whatever its
 * directory says of its size; it may bring no macro, no embedded object and nothing from outside.
 */
final class OfficePackage {
    /** 5 MiB, packed. */
    static final int MAX_FILE = 5 * 1024 * 1024;
    /** 40 MiB, all parts together: pictures are packed already, and a text of a thousand pages has 20. */
    static final int MAX_UNPACKED = 40 * 1024 * 1024;
    static final int MAX_PARTS = 400;

    private static final String TYPES = "[Content_Types].xml";
    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final Pattern PLACE = Pattern.compile("\\[Content_Types]\\.xml|(_rels|docProps|docMetadata|word|customXml)/[^\\\\:*?\"<>|]+");
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i).*(vbaProject|vbaData|activeX|embeddings/|attachedToolbars|customizations|afchunk).*|.*\\.(bin|exe|dll|com|js|vbs|hta|html?|mht)");

    /**
     * What is no XML may be a picture or a font. Everything else is not looked into, however it is called: text parts under another
     * ending, packages inside the package.
     */
    private static final Pattern PASSIVE = Pattern.compile("(?i).*\\.(png|jpe?g|gif|bmp|tiff?|webp|emf|wmf|wdp|odttf|ttf)");

    private OfficePackage() {}

    /** The parts by their names. @throws BusinessException INVALID with everything that is to be changed in Word */
    static Map<String, byte[]> read(byte[] file) {
        if (file.length > MAX_FILE) {
            throw refuse("size", Map.of("max", MAX_FILE / 1024 / 1024));
        }
        var parts = unpack(file);
        var types = parts.get(TYPES);
        if (types == null || !parts.containsKey("word/document.xml")) {
            throw refuse("kind", Map.of());
        }
        Set<FieldError> faults = new LinkedHashSet<>();
        parts.forEach((name, content) -> check(name, content, faults));
        var said = new String(types, UTF_8);
        if (said.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            faults.add(DocxCheck.fault("macro", Map.of()));
        } else if (!said.contains(MAIN)) {
            faults.add(DocxCheck.fault("kind", Map.of()));
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(List.copyOf(faults));
        }
        return parts;
    }

    private static Map<String, byte[]> unpack(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        var left = MAX_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var name = entry.getName();
                if (!PLACE.matcher(name).matches() || name.contains("..") || !names.add(name.toLowerCase(Locale.ROOT))) {
                    throw refuse("part", Map.of("part", DocxCheck.cut(name)));
                }
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || names.size() > MAX_PARTS) {
                    throw refuse("bomb", Map.of("max", MAX_UNPACKED / 1024 / 1024, "parts", MAX_PARTS));
                }
                parts.put(name, content);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw refuse("damaged", Map.of());
        }
        return parts;
    }

    private static void check(String name, byte[] content, Set<FieldError> faults) {
        if (ACTIVE.matcher(name).matches()) {
            faults.add(DocxCheck.fault(name.toLowerCase(Locale.ROOT).contains("vba") ? "macro" : "object", Map.of()));
            return;
        }
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            if (!PASSIVE.matcher(name).matches()) {
                faults.add(DocxCheck.fault("part", Map.of("part", DocxCheck.cut(name))));
            }
            return;
        }
        List<FieldError> found = new ArrayList<>();
        try {
            DocxParts.scan(new ByteArrayInputStream(content), new DocxCheck(found::add));
        } catch (SAXException | IOException broken) {
            found.add(DocxCheck.fault("damaged", Map.of()));
        }
        faults.addAll(found);
    }

    private static BusinessException refuse(String key, Map<String, ?> params) {
        return BusinessException.invalid(List.of(DocxCheck.fault(key, params)));
    }
}
