package org.yiyun.reporting.print;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.yiyun.platform.office.OfficeLook;
import org.yiyun.reporting.engine.Report.Format;

/** What all files of a report share: colours of charts and formats of numbers. */
final class Look {
    private static final String[] SERIES = {"2E75B6", "C55A11", "548235", "7F7F7F", "BF9000", "7030A0", "00808A", "A5A5A5", "C00000", "8FAADC"};

    private Look() {}

    /** The colour of a series or of a slice. */
    static XDDFSolidFillProperties fill(int index) {
        return new XDDFSolidFillProperties(XDDFColor.from(OfficeLook.rgb(SERIES[index % SERIES.length])));
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
