package org.yiyun.catalog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.i18n.Texts;

/** A small library and files for it. */
final class Samples {
    /** A code of the sample library. */
    static final String CODE = "XA02AXX095A001010103357";

    private Samples() {}

    static FieldDefinition field(String key, String nameZh, FieldType type, boolean required, int column, String... headings) {
        return new FieldDefinition(key, nameZh, key.replace('_', ' '), type, required, true, 0, column, List.of(headings));
    }

    /** Western drugs with a field of each type, ten national columns. */
    static LibraryDefinition drugs() {
        return new LibraryDefinition("WESTERN_CHINESE_DRUG", "1301", "西药中成药", "Drugs",
                new CodePattern("X[A-Z]\\d{2}[A-Z]{2}[A-Z]\\d{3}[A-Z]\\d{3}\\d{9}", List.of()), "med_list_codg", "drug_genname", null, 10,
                List.of(field("med_list_codg", "医疗目录编码", FieldType.TEXT, true, 0, "药品代码"),
                        field("drug_genname", "药品通用名", FieldType.TEXT, true, 3, "药品名称"),
                        field("drug_spec", "药品规格", FieldType.TEXT, false, 4),
                        field("pac_cnt", "包装数量", FieldType.NUMBER, false, 5),
                        field("lmt_pric", "最高限价", FieldType.MONEY, false, -1),
                        field("sale_pric", "挂网价", FieldType.MONEY, false, -1),
                        field("selfpay_prop", "先自付比例", FieldType.RATE, false, -1),
                        field("begndate", "开始日期", FieldType.DATE, false, 6),
                        field("vali_flag", "有效标志", FieldType.FLAG, false, 7)));
    }

    /** Service items, whose codes are fifteen digits. */
    static LibraryDefinition items() {
        return new LibraryDefinition("SERVICE_ITEM", "1305", "医疗服务项目", "Service items", new CodePattern("\\d{15}", List.of()),
                "med_list_codg", "servitem_name", null, 19,
                List.of(field("med_list_codg", "医疗目录编码", FieldType.TEXT, true, 0),
                        field("servitem_name", "医疗服务项目名称", FieldType.TEXT, true, 9)));
    }

    static Path file(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    static Path text(Path folder, String name, String content) throws IOException {
        return file(folder, name, content.getBytes(UTF_8));
    }

    static Path gb18030(Path folder, String name, String content) throws IOException {
        return file(folder, name, content.getBytes(Charset.forName("GB18030")));
    }

    /** A workbook whose sheets are filled by the caller. */
    static Path xlsx(Path folder, String name, Consumer<XSSFWorkbook> fill) throws IOException {
        var file = folder.resolve(name);
        try (var book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            fill.accept(book);
            book.write(out);
        }
        return file;
    }

    /** Adds a row; numbers become numbers, texts texts, nulls nothing. */
    static void row(Sheet sheet, Object... cells) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    static Path zip(Path folder, String name, Map<String, String> parts) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A workbook of the parts that a reader needs, with this XML as its only sheet. */
    static Path bareXlsx(Path folder, String name, String sheetXml) throws IOException {
        return zip(folder, name, bareParts(sheetXml));
    }

    static Map<String, String> bareParts(String sheetXml) {
        var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + relations
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", "<workbook xmlns:r=\"" + relations + "\"><sheets><sheet name=\"目录\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + relations
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheetXml);
        return parts;
    }

    static List<SourceRow> rows(Path file, LibraryDefinition definition, Map<String, String> remembered) {
        try (var rows = SourceFile.open(file, file.getFileName().toString(), definition, remembered)) {
            var all = new ArrayList<SourceRow>();
            while (rows.next()) {
                all.add(rows.row());
            }
            return all;
        }
    }

    static List<SourceRow> rows(Path file) {
        return rows(file, drugs(), Map.of());
    }

    /** What a clerk reads of a refused file. */
    static String refusal(Path file, LibraryDefinition definition) {
        try {
            rows(file, definition, Map.of());
            return "";
        } catch (ReadingProblem problem) {
            return ReadingTexts.of(Texts.CHINESE, problem);
        }
    }

    static String refusal(Path file) {
        return refusal(file, drugs());
    }
}
