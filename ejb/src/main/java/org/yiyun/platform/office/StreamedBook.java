package org.yiyun.platform.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * A workbook (xlsx) of tables that is written straight to its receiver, row by row: nothing of it is kept, in memory or on disk, and the
 * first bytes leave with the first row. What every sheet shares stands in front, the list of the sheets at the end. POI's streaming
 * workbook makes a whole temporary file before it hands out a byte.
 *
 * <p>A workbook that is not closed cannot be opened, so that a part is never taken for the whole.
 */
public final class StreamedBook implements AutoCloseable {
    /** Most rows of a sheet, the headings among them; a full one is followed by the next. */
    public static final int MOST_ROWS = 1_048_576;
    /** Most characters that a spreadsheet keeps in a cell. */
    private static final int MOST_CHARACTERS = 32_767;
    /** Of a sheet, with room for a number behind it. */
    private static final int LONGEST_NAME = 24;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGED = "http://schemas.openxmlformats.org/package/2006/";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final String name;
    private final List<String> headings;
    private final int columnsKept;
    private final int rowsOfASheet;
    private final OutputStream out;
    private final ZipOutputStream zip;
    private final List<String> sheets = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final StringBuilder row = new StringBuilder(4096);
    private int rows;
    private boolean underWay;

    /** How a cell looks: index of the cell formats in the styles below. */
    private enum Look { PLAIN, HEADING, MONEY }

    /** A row that is being filled, from the left to the right. */
    public final class Cells {
        private int column;

        private Cells() {}

        /** A text as it is: never a formula, no zero lost. */
        public Cells text(String text) {
            StreamedBook.this.text(column++, text, Look.PLAIN);
            return this;
        }

        public Cells number(BigDecimal number) {
            StreamedBook.this.number(column++, number, Look.PLAIN);
            return this;
        }

        /** With two decimals. */
        public Cells money(BigDecimal amount) {
            StreamedBook.this.number(column++, amount, Look.MONEY);
            return this;
        }

        /** Leaves a cell empty. */
        public Cells skip() {
            column++;
            return this;
        }
    }

    /** Fills one row. */
    @FunctionalInterface
    public interface Filler {
        void fill(Cells cells);
    }

    /**
     * @param name        of the first sheet; the following ones have a number behind it
     * @param headings    first row of each sheet, which stays in sight
     * @param columnsKept so many columns on the left stay in sight, too
     * @param out         stays open when the workbook is closed
     */
    public StreamedBook(String name, List<String> headings, int columnsKept, OutputStream out) {
        this(name, headings, columnsKept, out, MOST_ROWS);
    }

    /** @param rowsOfASheet the headings among them */
    public StreamedBook(String name, List<String> headings, int columnsKept, OutputStream out, int rowsOfASheet) {
        this.name = name;
        this.headings = List.copyOf(headings);
        this.columnsKept = columnsKept;
        this.rowsOfASheet = rowsOfASheet;
        this.out = out;
        zip = new ZipOutputStream(new Open(out), UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Not before there is something to write: what fails until then leaves nothing, and can be told in place of the workbook. */
    private void ready() throws IOException {
        if (!sheets.isEmpty()) {
            return;
        }
        // sheets are what a part is unless it is named: how many there will be is not known yet
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGED + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"" + CONTENT
                + "worksheet+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + CONTENT
                + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + CONTENT + "styles+xml\"/></Types>");
        part("_rels/.rels", "<Relationships xmlns=\"" + PACKAGED + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("xl/styles.xml", styles());
        begin();
    }

    private static String styles() {
        var fill = "<fill><patternFill patternType=\"";
        return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"3\">" + fill + "none\"/></fill>" + fill + "gray125\"/></fill>" + fill + "solid\"><fgColor rgb=\"FF"
                + OfficeLook.BAND + "\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/>"
                + "<xf numFmtId=\"2\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private void part(String path, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write((XML + content).getBytes(UTF_8));
        zip.closeEntry();
    }

    /** Adds a row under the headings. */
    public void row(Filler filler) throws IOException {
        ready();
        if (rows == rowsOfASheet) {
            end();
            begin();
        }
        open();
        filler.fill(new Cells());
        write();
        if (!underWay) {
            underWay = true;
            zip.flush();
        }
    }

    private void begin() throws IOException {
        int number = sheets.size() + 1;
        var first = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        sheets.add(WorkbookUtil.createSafeSheetName(first + (number == 1 ? "" : "(" + number + ")")));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + number + ".xml"));
        rows = 0;
        row.setLength(0);
        row.append(XML).append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetViews><sheetView workbookViewId=\"0\"><pane ");
        if (columnsKept > 0) {
            row.append("xSplit=\"").append(columnsKept).append("\" ");
        }
        row.append("ySplit=\"1\" topLeftCell=\"").append(column(columnsKept)).append("2\" activePane=\"")
                .append(columnsKept > 0 ? "bottomRight" : "bottomLeft").append("\" state=\"frozen\"/></sheetView></sheetViews>")
                .append("<sheetFormatPr defaultColWidth=\"20\" defaultRowHeight=\"15\"/><sheetData>");
        zip.write(row.toString().getBytes(UTF_8));
        open();
        for (int i = 0; i < headings.size(); i++) {
            text(i, headings.get(i), Look.HEADING);
        }
        write();
    }

    private void open() {
        row.setLength(0);
        row.append("<row r=\"").append(++rows).append("\">");
    }

    private void write() throws IOException {
        row.append("</row>");
        zip.write(row.toString().getBytes(UTF_8));
    }

    private void end() throws IOException {
        zip.write("</sheetData></worksheet>".getBytes(UTF_8));
        zip.closeEntry();
    }

    private void text(int column, String text, Look look) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a cell has at most " + MOST_CHARACTERS + " characters, not " + text.length());
        }
        if (!text.isEmpty()) {
            cell(column, look).append(CellText.hasSpace(text) ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>");
            CellText.append(row, text);
            row.append("</t></is></c>");
        }
    }

    private void number(int column, BigDecimal number, Look look) {
        cell(column, look).append("><v>").append(number.toPlainString()).append("</v></c>");
    }

    private StringBuilder cell(int column, Look look) {
        row.append("<c r=\"").append(column(column)).append(rows).append('"');
        return look == Look.PLAIN ? row : row.append(" s=\"").append(look.ordinal()).append('"');
    }

    private String column(int index) {
        while (columns.size() <= index) {
            columns.add(CellReference.convertNumToColString(columns.size()));
        }
        return columns.get(index);
    }

    /** Writes what is left; only then can the workbook be opened. */
    @Override
    public void close() throws IOException {
        ready();
        end();
        var names = new StringBuilder();
        var relations = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            names.append("<sheet name=\"");
            CellText.append(names, sheets.get(i - 1));
            names.append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
            relations.append("<Relationship Id=\"rId").append(i).append("\" Type=\"").append(RELATIONS)
                    .append("/worksheet\" Target=\"worksheets/sheet").append(i).append(".xml\"/>");
        }
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><bookViews><workbookView/></bookViews><sheets>"
                + names + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGED + "relationships\">" + relations + "<Relationship Id=\"rId0\" Type=\""
                + RELATIONS + "/styles\" Target=\"styles.xml\"/></Relationships>");
        zip.close();
        out.flush();
    }

    /** The receiver is closed by who opened it. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
