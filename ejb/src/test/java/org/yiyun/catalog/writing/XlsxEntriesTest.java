package org.yiyun.catalog.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.testing.Covers;

@Covers("CODE-07")
class XlsxEntriesTest {
    private static final LibraryDefinition ITEMS = new LibraryDefinition("ITEM", "", "项目", "Items", new CodePattern("\\d{15}", List.of()),
            "code", "name", null, 0,
            List.of(new FieldDefinition("code", "编码", "Code", FieldType.TEXT, true, true, 0, -1, List.of()),
                    new FieldDefinition("price", "价格", "Price", FieldType.MONEY, false, true, 0, -1, List.of())));

    @Test
    void writesCodesAsTextsAmountsAsNumbersAndGoesOnWithTheNextSheet() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new XlsxEntries(ITEMS, out, 3)) {
            for (var code : List.of("001", "002", "003")) {
                writer.write(new EntryContent(new LinkedHashMap<>(Map.of("code", code, "price", "12.30"))));
            }
        }

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("项目");
            assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("项目(2)");
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            var row = book.getSheetAt(1).getRow(1);
            assertThat(book.getSheetAt(1).getRow(0).getCell(1).getStringCellValue()).isEqualTo("价格");
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("003");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12.3);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("0.00");
        }
    }
}
