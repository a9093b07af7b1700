package org.yiyun.reporting.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yiyun.platform.office.StablePackage;
import org.yiyun.reporting.engine.Report;
import org.yiyun.reporting.engine.Report.Chart;
import org.yiyun.reporting.engine.Report.Format;
import org.yiyun.reporting.engine.Report.Section;
import org.yiyun.reporting.engine.Report.Table;

/** Sets a report as a workbook: a cover with links, one sheet a chapter, charts over the numbers that stand beside them. */
public final class XlsxWriter {
    private static final int WIDTH_UNIT = 256;
    private static final int MIN_WIDTH = 10;
    private static final int MAX_WIDTH = 44;
    private static final int TEXT_COLUMNS = 8;
    private static final int CHART_COLUMNS = 8;
    private static final int CHART_ROWS = 18;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Report report;
    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private int tables;
    private int charts;

    private XlsxWriter(Report report, XSSFWorkbook workbook) {
        this.report = report;
        this.workbook = workbook;
        styles = new SheetStyles(workbook);
    }

    /** @param time that stands as created in the file's properties */
    public static byte[] write(Report report, Instant time) {
        try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            new XlsxWriter(report, workbook).write();
            workbook.write(bytes);
            return StablePackage.of(bytes.toByteArray(), time);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(report.title() + " " + report.subtitle());
        core.setCreator(report.facts().get(0).value());
        cover(workbook.createSheet("封面"));
        report.sections().forEach(this::section);
    }

    private void cover(XSSFSheet sheet) {
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 3 * WIDTH_UNIT);
        sheet.setColumnWidth(1, 16 * WIDTH_UNIT);
        sheet.setColumnWidth(2, 70 * WIDTH_UNIT);
        var row = 1;
        print(sheet);
        text(sheet, row, 1, report.title()).setCellStyle(styles.title());
        sheet.getRow(row++).setHeightInPoints(36);
        text(sheet, row, 1, report.subtitle()).setCellStyle(styles.heading());
        sheet.getRow(row++).setHeightInPoints(24);
        row++;
        for (var fact : report.facts()) {
            text(sheet, row, 1, fact.label()).setCellStyle(styles.label());
            text(sheet, row++, 2, fact.value()).setCellStyle(styles.text());
        }
        row++;
        for (var section : report.sections()) {
            var cell = text(sheet, row++, 1, section.title());
            var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + section.name() + "'!A1");
            cell.setHyperlink(link);
            cell.setCellStyle(styles.link());
        }
    }

    private void section(Section section) {
        var sheet = workbook.createSheet(section.name());
        sheet.setDisplayGridlines(false);
        print(sheet);
        var row = 0;
        text(sheet, row, 0, section.title()).setCellStyle(styles.heading());
        row += 2;
        for (var paragraph : section.paragraphs()) {
            text(sheet, row, 0, paragraph).setCellStyle(styles.text());
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, TEXT_COLUMNS - 1));
            sheet.getRow(row).setHeightInPoints(16 * (1 + paragraph.length() / 56));
            row++;
        }
        widths(sheet, section);
        for (var table : section.tables()) {
            row = table(sheet, row + 1, table);
        }
        for (var chart : section.charts()) {
            row = chart(sheet, row + 1, chart);
        }
    }

    private int table(XSSFSheet sheet, int from, Table table) {
        tables++;
        var row = from;
        text(sheet, row++, 0, "表%d %s".formatted(tables, table.title())).setCellStyle(styles.label());
        for (int i = 0; i < table.columns().size(); i++) {
            text(sheet, row, i, table.columns().get(i)).setCellStyle(styles.header());
        }
        row++;
        for (int i = 0; i < table.rows().size(); i++) {
            var data = table.rows().get(i);
            for (int column = 0; column < data.cells().size(); column++) {
                fill(cell(sheet, row, column), data.cells().get(column), i % 2 == 1, data.total());
            }
            row++;
        }
        return row;
    }

    private void fill(Cell cell, Report.Cell value, boolean band, boolean total) {
        if (value.number() != null) {
            cell.setCellValue(value.number().doubleValue());
            cell.setCellStyle(styles.cell(value.format(), band, total, false));
            return;
        }
        if (value.text() == null || value.text().isEmpty()) {
            // nothing to show, and nothing for a chart to draw
            cell.setCellStyle(styles.cell(value.format(), band, total, false));
            return;
        }
        cell.setCellValue(value.text());
        cell.setCellStyle(styles.cell(Format.TEXT, band, total, FORMULA_STARTS.indexOf(value.text().charAt(0)) >= 0));
    }

    private int chart(XSSFSheet sheet, int from, Chart chart) {
        charts++;
        var row = from;
        sheet.setRowBreak(from - 1);
        text(sheet, row++, 0, "图%d %s".formatted(charts, chart.title())).setCellStyle(styles.label());
        var drawing = sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        var anchor = drawing.createAnchor(0, 0, 0, 0, 0, row, CHART_COLUMNS, row + CHART_ROWS);
        row += CHART_ROWS + 1;
        var data = new Placed(sheet, row, chart);
        text(sheet, row, 0, "数据").setCellStyle(styles.header());
        for (int i = 0; i < chart.series().size(); i++) {
            text(sheet, row, i + 1, chart.series().get(i).name()).setCellStyle(styles.header());
        }
        for (int i = 0; i < chart.categories().size(); i++) {
            row++;
            fill(cell(sheet, row, 0), Report.Cell.text(chart.categories().get(i)), false, false);
            for (int series = 0; series < chart.series().size(); series++) {
                fill(cell(sheet, row, series + 1), chart.series().get(series).values().get(i), false, false);
            }
        }
        var target = drawing.createChart(anchor);
        Charts.draw(target, chart, data, i -> new CellReference(sheet.getSheetName(), data.header(), i + 1, true, true));
        target.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr().setDescr(chart.title());
        return row + 1;
    }

    /** The data of a chart in the cells below it. */
    private record Placed(XSSFSheet sheet, int header, Chart chart) implements Charts.Sources {
        @Override
        public XDDFDataSource<?> categories() {
            return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0));
        }

        @Override
        public XDDFNumericalDataSource<? extends Number> values(int series) {
            return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(series + 1));
        }

        private CellRangeAddress range(int column) {
            return new CellRangeAddress(header + 1, header + chart.categories().size(), column, column);
        }
    }

    /** Wide enough for what stands in a column; a Chinese character is two wide. */
    private static void widths(XSSFSheet sheet, Section section) {
        var columns = section.tables().stream().mapToInt(table -> table.columns().size()).max().orElse(TEXT_COLUMNS);
        for (int i = 0; i < Math.max(columns, TEXT_COLUMNS); i++) {
            var column = i;
            var widest = section.tables().stream()
                    .filter(table -> column < table.columns().size())
                    .mapToInt(table -> Math.max(width(table.columns().get(column)), table.rows().stream()
                            .mapToInt(row -> width(DocxTables.text(row.cells().get(column)))).max().orElse(0)))
                    .max().orElse(0);
            sheet.setColumnWidth(i, Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, widest + 3)) * WIDTH_UNIT);
        }
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    private static void print(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        var setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }

    private static Cell text(XSSFSheet sheet, int row, int column, String text) {
        var cell = cell(sheet, row, column);
        cell.setCellValue(text);
        return cell;
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.createCell(column);
    }
}
