package org.yiyun.reporting.print;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.yiyun.reporting.engine.Report.Format;

/** What all files share: fonts, colours, formats of numbers. */
final class Look {
    static final String TEXT_FONT = "宋体";
    static final String TITLE_FONT = "黑体";
    static final String LATIN_FONT = "Arial";
    static final String PRIMARY = "1F4E79";
    static final String BAND = "EEF3F8";
    static final String TOTAL = "DCE6F1";
    static final String LINE = "BFC9D4";
    static final String MUTED = "595959";
    private static final String[] SERIES = {"2E75B6", "C55A11", "548235", "7F7F7F", "BF9000", "7030A0", "00808A", "A5A5A5", "C00000", "8FAADC"};
    private static final int RADIX = 16;

    private Look() {}

    static byte[] rgb(String hex) {
        var value = Integer.parseInt(hex, RADIX);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    /** The colour of a series or of a slice. */
    static XDDFSolidFillProperties fill(int index) {
        return new XDDFSolidFillProperties(XDDFColor.from(rgb(SERIES[index % SERIES.length])));
    }

    /** Number format in sheets and charts. */
    static String pattern(Format format) {
        return switch (format) {
            case PERCENT -> "0.0%";
            case DECIMAL -> "#,##0.00";
            case COUNT -> "#,##0";
            case TEXT -> "@";
        };
    }
}
