package org.yiyun.matching.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.yiyun.matching.ImportRecord;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.DocxText;
import org.yiyun.platform.text.Times;

/** 《目录导入记录表》 as a workbook and as a Word document, in Chinese whoever prints it (REQ-CAT-04). */
final class RecordSheet {
    private static final List<String> HEADS = List.of("number", "institution", "library", "startedAt", "version", "mode", "file", "taken", "result",
            "rejected", "startedBy", "state");
    private static final int[] WIDTHS = {6, 28, 18, 18, 22, 10, 26, 34, 44, 10, 14, 12};
    private static final int CHARACTER = 256;
    private static final int TITLE = 16;
    private static final int TEXT = 9;

    private RecordSheet() {}

    /** One import with the names of what it names. */
    record Line(ImportRecord record, String library, String institution, String startedBy) {}

    static byte[] xlsx(List<Line> lines, String by, Instant at) {
        try (var book = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(text("title"));
            var bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            var title = sheet.createRow(0).createCell(0);
            title.setCellValue(text("title"));
            title.setCellStyle(bold);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADS.size() - 1));
            Row heads = sheet.createRow(1);
            for (int i = 0; i < HEADS.size(); i++) {
                heads.createCell(i).setCellValue(text(HEADS.get(i)));
                heads.getCell(i).setCellStyle(bold);
                sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            }
            for (int n = 0; n < lines.size(); n++) {
                Row row = sheet.createRow(n + 2);
                List<String> cells = cells(n + 1, lines.get(n));
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
            sheet.createRow(lines.size() + 2).createCell(0).setCellValue(printed(by, at));
            sheet.createFreezePane(0, 2);
            sheet.getPrintSetup().setLandscape(true);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] docx(List<Line> lines, String by, Instant at) {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(text("title"));
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            DocxText.write(title, text("title"), TITLE, true);
            List<List<String>> rows = new ArrayList<>();
            rows.add(HEADS.stream().map(RecordSheet::text).toList());
            for (int n = 0; n < lines.size(); n++) {
                rows.add(cells(n + 1, lines.get(n)));
            }
            DocxText.table(document, rows, TEXT, ParagraphAlignment.LEFT);
            XWPFParagraph end = document.createParagraph();
            end.setAlignment(ParagraphAlignment.RIGHT);
            DocxText.write(end, printed(by, at), TEXT, false);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> cells(int number, Line line) {
        ImportRecord record = line.record();
        return List.of(
                String.valueOf(number), line.institution() + " " + record.institution(), line.library(), Times.MINUTES.format(record.startedAt()),
                record.libraryVersion() == null ? "" : record.libraryVersion(), Texts.of(Texts.CHINESE, "matching.mode", record.mode()),
                record.file() == null ? text("interface") : safe(record.file()),
                Texts.get(Texts.CHINESE, "matching.record.takenText", Map.of("added", record.added(), "changed", record.changed(),
                        "unchanged", record.unchanged(), "removed", record.removed())),
                record.endedAt() == null ? "" : Texts.get(Texts.CHINESE, "matching.record.resultText", Map.of("confirmed", record.confirmed(),
                        "suggested", record.suggested(), "conflicts", record.conflicts(), "unmatched", record.unmatched())),
                String.valueOf(record.rejected()), line.startedBy(), text(record.endedAt() == null ? "running" : "done"));
    }

    /** A file's name is typed by others: no spreadsheet takes it for a formula. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String printed(String by, Instant at) {
        return Texts.get(Texts.CHINESE, "matching.record.printed", Map.of("by", by, "at", Times.MINUTES.format(at)));
    }

    private static String text(String key) {
        return Texts.get(Texts.CHINESE, "matching.record." + key);
    }
}
