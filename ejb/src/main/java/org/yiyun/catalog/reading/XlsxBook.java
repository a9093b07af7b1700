package org.yiyun.catalog.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * A workbook read part by part. It does without POI's reader: that builds trees of styles and content types whose size an attacker
 * chooses, and its limits belong to the whole server.
 */
final class XlsxBook implements AutoCloseable {
    private static final int TEXT = 32_767;
    private static final int MOST_STYLES = 65_536;

    private final ZipParts parts;
    private final ReadingLimits limits;
    private final String workbook;
    private final Map<String, String> targets;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean epoch1904;
    private SharedTexts shared = SharedTexts.NONE;
    private boolean[] dateStyles = {};

    private XlsxBook(ZipParts parts, ReadingLimits limits) throws IOException {
        this.parts = parts;
        this.limits = limits;
        workbook = workbookPart();
        targets = relations(workbook);
        readWorkbook();
    }

    /** @param part name of its part in the package */
    record Sheet(String name, String part) {}

    static XlsxBook open(Path file, ReadingLimits limits) throws IOException {
        var parts = ZipParts.open(file, limits);
        try {
            return new XlsxBook(parts, limits);
        } catch (IOException | RuntimeException broken) {
            parts.close();
            throw broken;
        }
    }

    /** Sheets that are not hidden. */
    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The rows of a sheet; texts and styles that cells share are read before the first one. */
    RawTable open(Sheet sheet) throws IOException {
        if (shared == SharedTexts.NONE) {
            shared = sharedTexts();
            dateStyles = dateStyles();
        }
        return new XlsxSheet(sheet.name(), new XmlPart(parts.read(sheet.part())), new CellTexts(shared, dateStyles, epoch1904), limits);
    }

    private String workbookPart() throws IOException {
        try (var xml = new XmlPart(parts.read("_rels/.rels"))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (xml.isStart(event, "Relationship") && String.valueOf(xml.attribute("Type")).endsWith("/officeDocument")) {
                    return resolve("", String.valueOf(xml.attribute("Target")));
                }
            }
        }
        throw new ReadingProblem("catalog.file.damaged", List.of());
    }

    /** Names of parts by the number of the relation, and under {@code *type} by its type. */
    private Map<String, String> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        var found = new HashMap<String, String>();
        try (var xml = new XmlPart(parts.read(folder + "_rels/" + part.substring(slash + 1) + ".rels"))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (xml.isStart(event, "Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    var type = String.valueOf(xml.attribute("Type"));
                    var target = resolve(folder, String.valueOf(xml.attribute("Target")));
                    found.put(String.valueOf(xml.attribute("Id")), target);
                    found.put("*" + type.substring(type.lastIndexOf('/') + 1), target);
                }
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private void readWorkbook() throws IOException {
        try (var xml = new XmlPart(parts.read(workbook))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (xml.isStart(event, "workbookPr")) {
                    var value = xml.attribute("date1904");
                    epoch1904 = "1".equals(value) || "true".equals(value);
                } else if (xml.isStart(event, "sheet") && !isHidden(xml.attribute("state"))) {
                    addSheet(String.valueOf(xml.attribute("name")), String.valueOf(xml.attribute("id")));
                }
            }
        }
    }

    private static boolean isHidden(@Nullable String state) {
        return state != null && state.toLowerCase(Locale.ROOT).contains("hidden");
    }

    private void addSheet(String name, String relation) {
        var part = targets.get(relation);
        if (part != null && parts.has(part)) {
            sheets.add(new Sheet(name, part));
        }
    }

    private SharedTexts sharedTexts() throws IOException {
        var part = targets.get("*sharedStrings");
        if (part == null || !parts.has(part)) {
            return new SharedTexts(List.of());
        }
        try (var xml = new XmlPart(parts.read(part))) {
            return SharedTexts.read(xml, limits);
        }
    }

    /** For each style of cells, whether it shows numbers as dates. */
    private boolean[] dateStyles() throws IOException {
        var part = targets.get("*styles");
        if (part == null || !parts.has(part)) {
            return new boolean[0];
        }
        try (var xml = new XmlPart(parts.read(part))) {
            return dateStyles(xml);
        }
    }

    private static boolean[] dateStyles(XmlPart xml) {
        var formats = new HashMap<Integer, String>();
        var dates = new BitSet();
        int count = 0;
        var inCells = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (xml.isStart(event, "numFmt") && formats.size() < MOST_STYLES) {
                formats.put(number(xml.attribute("numFmtId")), clipped(xml.attribute("formatCode")));
            } else if (xml.isStart(event, "cellXfs") || xml.isEnd(event, "cellXfs")) {
                inCells = event == XMLStreamConstants.START_ELEMENT;
            } else if (inCells && xml.isStart(event, "xf") && count < MOST_STYLES) {
                int format = number(xml.attribute("numFmtId"));
                dates.set(count++, DateUtil.isADateFormat(format, formats.getOrDefault(format, "")) || isChineseDate(format));
            }
        }
        var result = new boolean[count];
        dates.stream().forEach(style -> result[style] = true);
        return result;
    }

    /** Excel in Chinese has dates among the numbers of formats that other languages leave free. */
    private static boolean isChineseDate(int format) {
        return format >= 27 && format <= 36 || format >= 50 && format <= 58;
    }

    private static String clipped(@Nullable String format) {
        return format == null || format.length() > TEXT ? "" : format;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            throw new ReadingProblem("catalog.file.damaged", List.of());
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
