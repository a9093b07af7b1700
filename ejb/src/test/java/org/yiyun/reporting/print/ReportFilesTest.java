package org.yiyun.reporting.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.yiyun.reporting.engine.Report;
import org.yiyun.reporting.engine.ReportComposer;
import org.yiyun.reporting.engine.SnapshotMother;
import org.yiyun.testing.Covers;

class ReportFilesTest {
    private static final List<String> CHARTS = List.of("工单构成（按类型）", "受理渠道", "各月受理量", "各级别响应率与解决率",
            "平均解决用时（小时）", "年度完成率与应达进度", "各类工单同期对比");

    private final Report report = ReportComposer.compose(SnapshotMother.busy());
    private final byte[] docx = DocxWriter.write(report, SnapshotMother.DATA_TIME);
    private final byte[] xlsx = XlsxWriter.write(report, SnapshotMother.DATA_TIME);

    @Covers("RPT-01")
    @Test
    void setsEveryTableAndANativeChartForEveryChart() throws IOException, InvalidFormatException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getCharts()).extracting(chart -> chart.getTitle().getBody().getParagraph(0).getText()).isEqualTo(CHARTS);
            assertThat(document.getTables()).hasSize(14);
            assertThat(document.getTables().get(1).getText()).contains("合计\t37\t28\t16\t81\t100.0%");
            for (var chart : document.getCharts()) {
                assertThat(chart.getWorkbook().getNumberOfSheets()).as("carries its data").isEqualTo(1);
            }
        }
    }

    @Test
    void drawsChartsOverCellsOfTheWorkbook() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var titles = new ArrayList<String>();
            var formulas = new ArrayList<String>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                var drawing = workbook.getSheetAt(i).getDrawingPatriarch();
                if (drawing != null) {
                    drawing.getCharts().forEach(chart -> titles.add(chart.getTitleText().getString()));
                    drawing.getCharts().forEach(chart -> chart.getCTChart().getPlotArea().getBarChartList().forEach(bars ->
                            bars.getSerList().forEach(series -> formulas.add(series.getVal().getNumRef().getF()))));
                }
            }
            assertThat(titles).isEqualTo(CHARTS);
            assertThat(formulas).hasSize(8).allMatch(formula -> formula.matches("'?.+'?!\\$[B-C]\\$\\d+:\\$[B-C]\\$\\d+"));
        }
    }

    @Test
    void keepsWhatLooksLikeAFormulaAsText() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var cell = workbook.getSheet("超时清单").getRow(6).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=cmd|' /C calc'!A1");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(each ->
                    assertThat(each.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void givesTheSameBytesAgain() {
        assertThat(DocxWriter.write(report, SnapshotMother.DATA_TIME)).isEqualTo(docx);
        assertThat(XlsxWriter.write(report, SnapshotMother.DATA_TIME)).isEqualTo(xlsx);
    }

    @Test
    void carriesNoTimeButTheDatas() throws IOException {
        for (var file : List.of(docx, xlsx)) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal()).hasYear(2000);
                    if (entry.getName().equals("docProps/core.xml")) {
                        assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                                .contains("2026-09-30T10:15:00Z")
                                .containsOnlyOnce("dcterms:created xsi");
                    }
                }
            }
        }
    }

    @Test
    void setsAReportWithoutAnyData() throws IOException {
        var empty = ReportComposer.compose(SnapshotMother.empty());

        try (var document = new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(empty, SnapshotMother.DATA_TIME)));
                var workbook = new XSSFWorkbook(new ByteArrayInputStream(XlsxWriter.write(empty, SnapshotMother.DATA_TIME)))) {
            assertThat(document.getCharts()).hasSize(1);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(empty.sections().size() + 1);
        }
    }
}
