package org.yiyun.reporting.print;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yiyun.platform.office.OfficeLook;
import org.yiyun.reporting.engine.Report.Format;

/** The cell styles of a workbook, each made once. */
final class SheetStyles {
    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> cells = new HashMap<>();
    private final XSSFCellStyle title;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle text;
    private final XSSFCellStyle label;
    private final XSSFCellStyle link;
    private final XSSFCellStyle header;

    private record Key(Format format, boolean band, boolean total, boolean quoted) {}

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = plain(font(OfficeLook.TITLE_FONT, 20, OfficeLook.PRIMARY, true), false);
        heading = plain(font(OfficeLook.TITLE_FONT, 14, OfficeLook.PRIMARY, true), false);
        text = plain(font(OfficeLook.TEXT_FONT, 10, "000000", false), true);
        label = plain(font(OfficeLook.TITLE_FONT, 10, OfficeLook.MUTED, true), false);
        link = plain(font(OfficeLook.TEXT_FONT, 10, "0563C1", false), false);
        header = plain(font(OfficeLook.TITLE_FONT, 10, "FFFFFF", true), true);
        fill(header, OfficeLook.PRIMARY);
        header.setAlignment(HorizontalAlignment.CENTER);
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle label() {
        return label;
    }

    XSSFCellStyle link() {
        return link;
    }

    XSSFCellStyle header() {
        return header;
    }

    /** @param quoted marks the cell as text for good, so that nothing in it is ever taken for a formula */
    XSSFCellStyle cell(Format format, boolean band, boolean total, boolean quoted) {
        return cells.computeIfAbsent(new Key(format, band, total, quoted), this::make);
    }

    private XSSFCellStyle make(Key key) {
        var style = plain(font(OfficeLook.TEXT_FONT, 10, "000000", key.total()), key.format() == Format.TEXT);
        style.setDataFormat(workbook.createDataFormat().getFormat(Look.pattern(key.format())));
        style.setAlignment(key.format() == Format.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(OfficeLook.LINE));
        style.setQuotePrefixed(key.quoted());
        if (key.total()) {
            fill(style, OfficeLook.TOTAL);
        } else if (key.band()) {
            fill(style, OfficeLook.BAND);
        }
        return style;
    }

    private XSSFCellStyle plain(XSSFFont font, boolean wrap) {
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrap);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFFont font(String name, int points, String colour, boolean bold) {
        var font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setColor(colour(colour));
        font.setBold(bold);
        return font;
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(OfficeLook.rgb(hex), null);
    }
}
