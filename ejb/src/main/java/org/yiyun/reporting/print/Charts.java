package org.yiyun.reporting.print;

import java.util.function.IntFunction;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.yiyun.platform.office.OfficeLook;
import org.yiyun.reporting.engine.Report.Chart;
import org.yiyun.reporting.engine.Report.ChartKind;
import org.yiyun.reporting.engine.Report.Format;

/** Draws a chart of a report as a native chart of a document or a workbook. */
final class Charts {
    private static final int GAP_PERCENT = 60;
    private static final int MANY_CATEGORIES = 6;
    private static final int FONT_SIZE = 900;
    private static final double LINE_WIDTH = 2.25;

    private Charts() {}

    /** Where the data of a chart stand. */
    interface Sources {
        XDDFDataSource<?> categories();

        XDDFNumericalDataSource<? extends Number> values(int series);
    }

    static void draw(XDDFChart target, Chart chart, Sources sources, IntFunction<CellReference> titles) {
        target.setTitleText(chart.title());
        target.setTitleOverlay(false);
        target.displayBlanksAs(DisplayBlanks.GAP);
        var data = switch (chart.kind()) {
            case BAR -> bars(target, chart);
            case LINE -> lines(target);
            case PIE -> target.createData(ChartTypes.PIE, null, null);
        };
        if (chart.kind() == ChartKind.PIE || chart.series().size() > 1) {
            target.getOrAddLegend().setPosition(chart.kind() == ChartKind.PIE ? LegendPosition.RIGHT : LegendPosition.BOTTOM);
        }
        for (int i = 0; i < chart.series().size(); i++) {
            var values = sources.values(i);
            values.setFormatCode(Look.pattern(chart.format()));
            var series = data.addSeries(sources.categories(), values);
            series.setTitle(chart.series().get(i).name(), titles.apply(i));
            colour(chart, series, i);
        }
        data.setVaryColors(chart.kind() == ChartKind.PIE);
        target.plot(data);
        labels(target, chart);
        fonts(target);
    }

    private static XDDFChartData bars(XDDFChart target, Chart chart) {
        var category = target.createCategoryAxis(AxisPosition.BOTTOM);
        var value = target.createValueAxis(AxisPosition.LEFT);
        value.setCrosses(AxisCrosses.AUTO_ZERO);
        value.setMinimum(0);
        value.setCrossBetween(AxisCrossBetween.BETWEEN);
        value.setNumberFormat(Look.pattern(chart.format() == Format.PERCENT ? Format.PERCENT : Format.COUNT));
        value.getOrAddMajorGridProperties().setLineProperties(grid());
        var bars = (XDDFBarChartData) target.createData(ChartTypes.BAR, category, value);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setGapWidth(GAP_PERCENT);
        return bars;
    }

    private static XDDFChartData lines(XDDFChart target) {
        var category = target.createCategoryAxis(AxisPosition.BOTTOM);
        var value = target.createValueAxis(AxisPosition.LEFT);
        value.setCrosses(AxisCrosses.AUTO_ZERO);
        value.setMinimum(0);
        value.getOrAddMajorGridProperties().setLineProperties(grid());
        return target.createData(ChartTypes.LINE, category, value);
    }

    private static XDDFLineProperties grid() {
        return new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(OfficeLook.rgb("D9D9D9"))));
    }

    private static void colour(Chart chart, XDDFChartData.Series series, int index) {
        switch (chart.kind()) {
            case BAR -> series.setFillProperties(Look.fill(index));
            case LINE -> {
                var line = new XDDFLineProperties(Look.fill(index));
                line.setWidth(LINE_WIDTH);
                series.setLineProperties(line);
                var points = (XDDFLineChartData.Series) series;
                points.setSmooth(false);
                points.setMarkerStyle(MarkerStyle.CIRCLE);
            }
            case PIE -> {
                for (int i = 0; i < chart.categories().size(); i++) {
                    series.getDataPoint(i).setFillProperties(Look.fill(i));
                }
            }
        }
    }

    /** Values beside bars, points and slices, where there is room for them. */
    private static void labels(XDDFChart target, Chart chart) {
        var plot = target.getCTChart().getPlotArea();
        var crowded = chart.categories().size() * chart.series().size() > 2 * MANY_CATEGORIES;
        switch (chart.kind()) {
            case BAR -> plot.getBarChartArray(0).getSerList().forEach(series -> show(series.addNewDLbls(), !crowded, false));
            case LINE -> plot.getLineChartArray(0).getSerList().forEach(series -> show(series.addNewDLbls(), true, false));
            case PIE -> plot.getPieChartArray(0).getSerList().forEach(series -> show(series.addNewDLbls(), true, true));
        }
    }

    private static void show(CTDLbls labels, boolean value, boolean percent) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(value);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(percent);
        labels.addNewShowBubbleSize().setVal(false);
        if (percent) {
            labels.setSeparator(" / ");
        }
    }

    private static void fonts(XDDFChart target) {
        var text = target.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        var run = text.addNewP().addNewPPr().addNewDefRPr();
        run.setSz(FONT_SIZE);
        run.addNewLatin().setTypeface(OfficeLook.LATIN_FONT);
        run.addNewEa().setTypeface(OfficeLook.TEXT_FONT);
    }
}
