package org.yiyun.catalog.reading;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one at a time. A cell with a formula reads as the formula, because nobody can check what it was worth. */
final class XlsxSheet implements RawTable {
    private static final int MOST_ROWS = 1_048_576;
    private static final int LETTERS = 26;

    private final String name;
    private final XmlPart xml;
    private final CellTexts texts;
    private final ReadingLimits limits;
    private final StringBuilder value = new StringBuilder();
    private int width;
    private long line;

    XlsxSheet(String name, XmlPart xml, CellTexts texts, ReadingLimits limits) {
        this.name = name;
        this.xml = xml;
        this.texts = texts;
        this.limits = limits;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable Row next() {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (xml.isEnd(event, "sheetData")) {
                return null;
            }
            if (xml.isStart(event, "row")) {
                var row = row();
                if (!row.isBlank()) {
                    return row;
                }
            }
        }
        return null;
    }

    private Row row() {
        line = line(xml.attribute("r"));
        if (line > Math.min(MOST_ROWS, limits.rows())) {
            throw new ReadingProblem("catalog.file.rows", List.of(String.valueOf(Math.min(MOST_ROWS, limits.rows()))));
        }
        var cells = new ArrayList<String>(width);
        int next = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (xml.isEnd(event, "row")) {
                break;
            }
            if (xml.isStart(event, "c")) {
                int column = column(xml.attribute("r"), next);
                place(cells, column, cell());
                next = column + 1;
            }
        }
        width = Math.max(width, cells.size());
        return new Row(line, cells);
    }

    private long line(@Nullable String number) {
        try {
            return number == null ? line + 1 : Long.parseLong(number);
        } catch (NumberFormatException broken) {
            throw new ReadingProblem("catalog.file.damaged", List.of());
        }
    }

    private void place(List<String> cells, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            throw new ReadingProblem("catalog.file.columns", List.of(String.valueOf(line), String.valueOf(limits.columns())));
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private String cell() {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var text = "";
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT && !xml.isEnd(event, "c"); event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            value.setLength(0);
            switch (xml.name()) {
                case "v" -> {
                    xml.next(value, limits.cell() + 1);
                    text = text.startsWith("=") ? text : texts.text(type, style, value.toString());
                }
                case "f" -> {
                    xml.next(value, limits.cell() + 1);
                    text = "=" + value;
                }
                case "is" -> {
                    SharedTexts.rich(xml, "is", value, limits.cell());
                    text = texts.text(type, style, value.toString());
                }
                default -> { }
            }
        }
        return text;
    }

    /** Of {@code AB12} the letters; a cell without a place stands behind the one before. */
    private static int column(@Nullable String place, int next) {
        if (place == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = Math.min(column * LETTERS + place.charAt(i) - 'A' + 1, Short.MAX_VALUE);
        }
        return column == 0 ? next : column - 1;
    }

    @Override
    public void close() {
        xml.close();
    }
}
