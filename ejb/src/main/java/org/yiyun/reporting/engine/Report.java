package org.yiyun.reporting.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as content, without a look (报告内容): the same for every file that is made of it. Tables and charts are numbered
 * through the report in the order of their sections.
 *
 * @param facts what stands on the cover: label and value
 */
public record Report(String title, String subtitle, List<Fact> facts, List<Section> sections) {
    public Report {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** A line of the cover. */
    public record Fact(String label, String value) {}

    /** A chapter: text, then tables, then charts. */
    public record Section(String name, String title, List<String> paragraphs, List<Table> tables, List<Chart> charts) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            tables = List.copyOf(tables);
            charts = List.copyOf(charts);
        }
    }

    /** A table with a row of column titles; {@code limit} rows at most are set in print, all in the workbook. */
    public record Table(String title, List<String> columns, List<Row> rows, int limit) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        public static Table of(String title, List<String> columns, List<Row> rows) {
            return new Table(title, columns, rows, Integer.MAX_VALUE);
        }
    }

    /** A row; totals are set off. */
    public record Row(List<Cell> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(Arrays.asList(cells), false);
        }

        public static Row total(Cell... cells) {
            return new Row(Arrays.asList(cells), true);
        }
    }

    /** How a number is shown. */
    public enum Format { TEXT, COUNT, PERCENT, DECIMAL }

    /** A text or a number; neither is shown as a dash. */
    public record Cell(@Nullable String text, @Nullable BigDecimal number, Format format) {
        public static Cell text(@Nullable String text) {
            return new Cell(text, null, Format.TEXT);
        }

        public static Cell count(long number) {
            return new Cell(null, BigDecimal.valueOf(number), Format.COUNT);
        }

        /** A share: 0.9 is shown as 90.0%. */
        public static Cell percent(@Nullable BigDecimal share) {
            return new Cell(null, share, Format.PERCENT);
        }

        public static Cell decimal(@Nullable BigDecimal number) {
            return new Cell(null, number, Format.DECIMAL);
        }
    }

    /** The kinds of charts. */
    public enum ChartKind { BAR, LINE, PIE }

    /** A chart of one or more series over the same categories. */
    public record Chart(String title, ChartKind kind, Format format, List<String> categories, List<Series> series) {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /** One value a category; a cell without a number is a gap. */
    public record Series(String name, List<Cell> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
