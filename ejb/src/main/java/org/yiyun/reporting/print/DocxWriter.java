package org.yiyun.reporting.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.yiyun.platform.office.DocxPage;
import org.yiyun.platform.office.DocxStyles;
import org.yiyun.platform.office.OfficeLook;
import org.yiyun.platform.office.StablePackage;
import org.yiyun.reporting.engine.Report;
import org.yiyun.reporting.engine.Report.Chart;
import org.yiyun.reporting.engine.Report.Section;

/** Sets a report as a Word document: cover, list of tables and figures, chapters. */
public final class DocxWriter {
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"};
    private static final int MARGIN = 1440;
    private static final int CHART_WIDTH = 15 * Units.EMU_PER_CENTIMETER;
    private static final int CHART_HEIGHT = 75 * Units.EMU_PER_CENTIMETER / 10;
    private static final double FACT_INDENT = 1800;

    private final Report report;
    private final XWPFDocument document;
    private int tables;
    private int charts;

    private DocxWriter(Report report, XWPFDocument document) {
        this.report = report;
        this.document = document;
    }

    /** @param time that stands as created in the file's properties */
    public static byte[] write(Report report, Instant time) {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            new DocxWriter(report, document).write();
            document.write(bytes);
            return StablePackage.of(bytes.toByteArray(), time);
        } catch (IOException | InvalidFormatException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private void write() throws IOException, InvalidFormatException {
        DocxStyles.addTo(document);
        var core = document.getProperties().getCoreProperties();
        core.setTitle(report.title() + " " + report.subtitle());
        core.setCreator(report.facts().get(0).value());
        cover();
        contents();
        for (int i = 0; i < report.sections().size(); i++) {
            section(NUMERALS[i] + "、", report.sections().get(i), i);
        }
        DocxPage.set(document, MARGIN, true, report.title() + " · " + report.subtitle(), "第 {page} 页 共 {pages} 页");
    }

    private void cover() {
        styled(DocxStyles.COVER_TITLE, report.title());
        styled(DocxStyles.COVER_SUBTITLE, report.subtitle());
        for (var fact : report.facts()) {
            var line = styled(DocxStyles.NORMAL, null);
            line.setIndentationLeft((int) FACT_INDENT);
            line.setAlignment(ParagraphAlignment.LEFT);
            var label = line.createRun();
            label.setBold(true);
            label.setColor(OfficeLook.PRIMARY);
            label.setText(fact.label() + "：");
            line.createRun().setText(fact.value());
        }
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }

    private void contents() {
        styled(DocxStyles.HEADING, "目录");
        for (int i = 0; i < report.sections().size(); i++) {
            link(NUMERALS[i] + "、" + report.sections().get(i).title(), sectionMark(i), false);
        }
        styled(DocxStyles.HEADING, "图表目录");
        var table = 0;
        var chart = 0;
        for (var section : report.sections()) {
            for (var each : section.tables()) {
                table++;
                link("表%d %s".formatted(table, each.title()), "table" + table, true);
            }
            for (var each : section.charts()) {
                chart++;
                link("图%d %s".formatted(chart, each.title()), "chart" + chart, true);
            }
        }
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }

    private void link(String text, String mark, boolean indented) {
        var line = styled(DocxStyles.NORMAL, null);
        line.setSpacingAfter(20);
        line.setSpacingBetween(1.1);
        line.setAlignment(ParagraphAlignment.LEFT);
        line.setIndentationLeft(indented ? 400 : 0);
        var link = line.getCTP().addNewHyperlink();
        link.setAnchor(mark);
        var run = link.addNewR();
        run.addNewRPr().addNewColor().setVal(OfficeLook.PRIMARY);
        run.addNewT().setStringValue(text);
    }

    private static String sectionMark(int index) {
        return "section" + (index + 1);
    }

    private void section(String numeral, Section section, int index) throws IOException, InvalidFormatException {
        var heading = styled(DocxStyles.HEADING, null);
        marked(heading, sectionMark(index), 1000 + index);
        heading.createRun().setText(numeral + section.title());
        for (var text : section.paragraphs()) {
            var paragraph = styled(DocxStyles.NORMAL, text);
            paragraph.setIndentationFirstLine(440);
        }
        for (var table : section.tables()) {
            tables++;
            caption("表%d %s".formatted(tables, table.title()), "table" + tables, 2000 + tables, true);
            DocxTables.add(document, table);
        }
        for (var chart : section.charts()) {
            charts++;
            chart(chart);
            caption("图%d %s".formatted(charts, chart.title()), "chart" + charts, 3000 + charts, false);
        }
    }

    private void caption(String text, String mark, int id, boolean keepNext) {
        var caption = styled(DocxStyles.CAPTION, null);
        caption.setKeepNext(keepNext);
        marked(caption, mark, id);
        caption.createRun().setText(text);
    }

    private static void marked(XWPFParagraph paragraph, String mark, int id) {
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(mark);
        start.setId(BigInteger.valueOf(id));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(id));
    }

    private void chart(Chart chart) throws IOException, InvalidFormatException {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        var run = paragraph.createRun();
        var target = document.createChart(run, CHART_WIDTH, CHART_HEIGHT);
        Charts.draw(target, chart, new Embedded(target, chart), i -> target.setSheetTitle(chart.series().get(i).name(), i + 1));
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.title());
    }

    /** The data of a chart in the workbook that the document carries for it. */
    private record Embedded(XWPFChart target, Chart chart) implements Charts.Sources {
        @Override
        public XDDFDataSource<?> categories() {
            return XDDFDataSourcesFactory.fromArray(chart.categories().toArray(String[]::new), range(0), 0);
        }

        @Override
        public XDDFNumericalDataSource<? extends Number> values(int series) {
            var values = chart.series().get(series).values().stream().map(value -> value.number() == null ? null : value.number().doubleValue()).toArray(Double[]::new);
            return XDDFDataSourcesFactory.fromArray(values, range(series + 1), series + 1);
        }

        private String range(int column) {
            return target.formatRange(new CellRangeAddress(1, chart.categories().size(), column, column));
        }
    }

    private XWPFParagraph styled(String style, @org.jspecify.annotations.Nullable String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (text != null) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }
}
