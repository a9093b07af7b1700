package org.yiyun.platform.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;

class StreamedBookTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private XSSFWorkbook opened() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void isAWorkbookForWhoeverOpensIt() throws IOException {
        try (var book = new StreamedBook("目录/1", List.of("编码", "价格", "数量"), 1, out)) {
            book.row(cells -> cells.text("001").money(new BigDecimal("12.3")).number(new BigDecimal("1E+3")));
            book.row(cells -> cells.skip().skip().text("=1+1"));
        }

        assertThat(new Tika().detect(out.toByteArray())).isEqualTo("application/x-tika-ooxml");
        try (var book = opened()) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("目录 1");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 1);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("数量");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
            var row = sheet.getRow(1);
            assertThat(List.of(row.getCell(0).getStringCellValue(), row.getCell(1).getNumericCellValue(), row.getCell(2).getNumericCellValue()))
                    .containsExactly("001", 12.3, 1000.0);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(sheet.getRow(2).getCell(0)).isNull();
            assertThat(sheet.getRow(2).getCell(2).getCellType()).as("no formula").isEqualTo(CellType.STRING);
        }
    }

    @Test
    void keepsEveryTextAsItIs() throws IOException {
        var texts = List.of("<a & \"b\">", " 前后 ", "两\n行\t格", "两  格", "铃\u0007", "回\r车", "_x0041_", "𠮷", "半\uD800个");
        try (var book = new StreamedBook("a", List.of("文"), 0, out)) {
            for (var text : texts) {
                book.row(cells -> cells.text(text));
            }
            assertThatThrownBy(() -> book.row(cells -> cells.text("长".repeat(32_768)))).isInstanceOf(IllegalArgumentException.class);
        }

        List<String> read = new ArrayList<>();
        try (var book = opened()) {
            for (int i = 1; i <= texts.size(); i++) {
                read.add(book.getSheetAt(0).getRow(i).getCell(0).getStringCellValue());
            }
        }
        assertThat(read).isEqualTo(texts);
    }

    /** Who waits for a million rows sees that they come; and what breaks off is no workbook. */
    @Test
    void theFirstBytesLeaveWithTheFirstRow() throws IOException {
        var sent = new AtomicInteger();
        var receiver = new BufferedOutputStream(out, 1 << 20) {
            @Override
            public synchronized void flush() throws IOException {
                super.flush();
                sent.incrementAndGet();
            }
        };
        var book = new StreamedBook("a", List.of("文"), 0, receiver);
        assertThat(sent.get() + out.size()).as("nothing before there is a row: what fails until then can still be told").isZero();
        book.row(cells -> cells.text("一"));
        assertThat(sent.get()).isEqualTo(1);
        int first = out.size();
        assertThat(first).isGreaterThan(500);
        for (int i = 0; i < 20_000; i++) {
            int number = i;
            book.row(cells -> cells.text("行" + number * 7919L % 104_729));
        }
        receiver.flush();
        assertThat(out.size()).as("nothing is held back").isGreaterThan(first + 50_000);
        assertThatThrownBy(this::opened).isInstanceOf(Exception.class);

        book.close();
        try (var opened = opened()) {
            assertThat(opened.getSheetAt(0).getLastRowNum()).isEqualTo(20_001);
        }
    }

    @Test
    void goesOnWithTheNextSheet() throws IOException {
        try (var book = new StreamedBook("名称".repeat(20), List.of("文"), 0, out, 2)) {
            book.row(cells -> cells.text("一"));
            book.row(cells -> cells.text("二"));
        }

        try (var book = opened()) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetName(1)).isEqualTo(book.getSheetName(0) + "(2)");
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue()).isEqualTo("文");
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue()).isEqualTo("二");
        }
    }
}
