package org.yiyun.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.web.faces.SafeCells;

/** Lines that were not taken, as a file for whoever corrects them: with the mark that Excel needs, formulas as text. */
public final class RejectedLines {
    public static final String TYPE = "text/csv; charset=UTF-8";

    private RejectedLines() {}

    public static byte[] csv(List<RejectedLine> rejects) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord("工作表", "行号", "栏目", "内容", "原因");
            for (var reject : rejects) {
                csv.printRecord(SafeCells.text(reject.sheet()), reject.line(), SafeCells.text(reject.field()),
                        SafeCells.text(reject.value()), SafeCells.text(reject.reason()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(UTF_8);
    }
}
