package org.yiyun.web.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yiyun.calendar.RejectedRow;
import org.yiyun.platform.i18n.Texts;

/** Rows that could not be taken, as a file for whoever corrects them: with the mark that Excel needs, formulas as text. */
public final class RejectsCsv {
    private RejectsCsv() {}

    public static String of(List<RejectedRow> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord("行号", "内容", "原因");
            for (RejectedRow row : rows) {
                csv.printRecord(row.row(), plain(row.content()), Texts.get(Texts.CHINESE, "calendar.reject." + row.reason()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String plain(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
