package org.yiyun.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.yiyun.catalog.reading.Samples.CODE;
import static org.yiyun.catalog.reading.Samples.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.testing.Covers;

@Covers({"CODE-01", "CODE-04"})
class SourceFileTest {
    private static final String OTHER = "XA06ADF336P001010100233";

    @TempDir
    Path folder;

    @Test
    void readsEverySheetWithHeadingsAndLeavesRemarksAndHiddenOnesOut() throws IOException {
        var file = Samples.xlsx(folder, "a.xlsx", book -> {
            row(book.createSheet("说明"), "本文件供内部使用");
            var first = book.createSheet("西药");
            row(first, "附件1：西药目录");
            row(first, "药品代码", "药品名称", "最高限价（元）");
            row(first, CODE, "小儿大黄碳酸氢钠片", 12.3);
            var second = book.createSheet("其他");
            row(second, "药品通用名", "* 医疗目录编码");
            row(second, "复方聚乙二醇(3350)电解质散", OTHER);
            row(book.createSheet("旧"), "医疗目录编码", "药品通用名");
            book.setSheetHidden(3, true);
        });

        assertThat(Samples.rows(file)).containsExactly(
                new SourceRow("西药", 3, Map.of("med_list_codg", CODE, "drug_genname", "小儿大黄碳酸氢钠片", "lmt_pric", "12.3")),
                new SourceRow("其他", 2, Map.of("drug_genname", "复方聚乙二醇(3350)电解质散", "med_list_codg", OTHER)));
    }

    /** For the bar that shows how far an import is: lines of a text without its headings; a workbook would have to be unpacked for it. */
    @Test
    void tellsAboutHowManyRowsATextHas() throws IOException {
        var text = Samples.text(folder, "a.csv", "医疗目录编码,药品通用名\r\n" + CODE + ",甲\n" + OTHER + ",乙");
        var gb = Samples.gb18030(folder, "b.csv", "医疗目录编码,药品通用名\n" + CODE + ",镕\n");
        var book = Samples.xlsx(folder, "a.xlsx", made -> {
            row(made.createSheet("一"), "医疗目录编码", "药品通用名");
            row(made.getSheetAt(0), CODE, "甲");
        });

        assertThat(List.of(expected(text), expected(gb), expected(book))).containsExactly(2L, 1L, 0L);
    }

    private static long expected(Path file) {
        try (var rows = SourceFile.open(file, file.getFileName().toString(), Samples.drugs(), Map.of())) {
            return rows.expected();
        }
    }

    @Test
    void joinsHeadingsThatAreMergedOverTwoRows() throws IOException {
        var file = Samples.xlsx(folder, "a.xlsx", book -> {
            var sheet = book.createSheet("目录");
            row(sheet, "西药目录（2026年）");
            row(sheet, "医疗目录编码", "药品通用名", "价格", null, "备注");
            row(sheet, null, null, "最高限价", "挂网价", null);
            row(sheet, CODE, "小儿大黄碳酸氢钠片", 12.3, 11, "新");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
        });

        assertThat(Samples.rows(file)).containsExactly(new SourceRow("目录", 4, Map.of(
                "med_list_codg", CODE, "drug_genname", "小儿大黄碳酸氢钠片", "lmt_pric", "12.3", "sale_pric", "11")));
        assertThat(SourceFile.outline(file, "a.xlsx", Samples.drugs(), Map.of()).tables().get(0).columns()).containsExactly(
                new FileOutline.Column("医疗目录编码", "med_list_codg"), new FileOutline.Column("药品通用名", "drug_genname"),
                new FileOutline.Column("价格/最高限价", "lmt_pric"), new FileOutline.Column("价格/挂网价", "sale_pric"),
                new FileOutline.Column("备注", ""));
    }

    @Test
    void takesTwoRowsOfHeadingsWithoutKnowingTheLowerOnes() throws IOException {
        var file = Samples.xlsx(folder, "a.xlsx", book -> {
            var sheet = book.createSheet("目录");
            row(sheet, "医疗目录编码", "药品通用名", "各级医院", null);
            row(sheet, null, null, "三级", "二级");
            row(sheet, CODE, "小儿大黄碳酸氢钠片", "甲", "乙");
        });

        assertThat(Samples.rows(file)).extracting(SourceRow::line).containsExactly(3L);
        assertThat(Samples.rows(file, Samples.drugs(), Map.of("各级医院/三级", "drug_spec"))).containsExactly(
                new SourceRow("目录", 3, Map.of("med_list_codg", CODE, "drug_genname", "小儿大黄碳酸氢钠片", "drug_spec", "甲")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf8", "utf8mark", "gb18030", "utf16"})
    void readsCsvInEveryEncodingThatExcelSaves(String encoding) throws IOException {
        var content = "医疗目录编码,药品通用名,包装数量\r\n" + CODE + ",\"小儿大黄，\"\"碳酸\"\"氢钠片\",12\n";
        var file = switch (encoding) {
            case "utf8" -> Samples.text(folder, "a.csv", content);
            case "utf8mark" -> Samples.text(folder, "a.csv", "\uFEFF" + content);
            case "gb18030" -> Samples.gb18030(folder, "a.csv", content);
            default -> Samples.file(folder, "a.csv", ("\uFEFF" + content.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE));
        };

        assertThat(Samples.rows(file)).containsExactly(
                new SourceRow("", 2, Map.of("med_list_codg", CODE, "drug_genname", "小儿大黄，\"碳酸\"氢钠片", "pac_cnt", "12")));
    }

    @Test
    void countsLinesWhateverEndsThem() throws IOException {
        var file = Samples.text(folder, "a.csv",
                "编码,名称\r\n" + CODE + ",一\r" + CODE + ",\"二\n三\"\n\n\r\n" + CODE + ",四");

        assertThat(Samples.rows(file)).extracting(SourceRow::line, row -> row.values().get("drug_genname"))
                .containsExactly(tuple(2L, "一"), tuple(3L, "二\n三"),
                        tuple(7L, "四"));
    }

    @Test
    void knowsColumnsOfANationalTxtByTheirPlaces() throws IOException {
        var line = CODE + "\t商品\tnull\t小儿大黄碳酸氢钠片\t0.3g\t12\tThu Jan 01 00:00:00 CST 2026\t1\tx\ty\n";
        var expected = new SourceRow("1301.txt", 1, Map.of("med_list_codg", CODE, "drug_genname", "小儿大黄碳酸氢钠片", "drug_spec", "0.3g",
                "pac_cnt", "12", "begndate", "Thu Jan 01 00:00:00 CST 2026", "vali_flag", "1"));

        assertThat(Samples.rows(Samples.zip(folder, "1301.txt.zip", Map.of("1301.txt", line)))).containsExactly(expected);
        assertThat(Samples.rows(Samples.text(folder, "1301.txt", line))).containsExactly(expected);
    }

    /** The whole national library has hundreds of mebibytes: what bounds XML does not bound it. */
    @Test
    void readsANationalTxtOfManyMebibytesInItsZip() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append(CODE, 0, 18).append("%05d".formatted(i)).append("\t商品\tnull\t小儿大黄碳酸氢钠片").append(i).append("（每片含碳酸氢钠零点三克）".repeat(4))
                    .append("\t0.3g\t12\t2026-01-01\t1\tnull\tnull\n");
        }
        assertThat(text.toString().getBytes(StandardCharsets.UTF_8).length).isGreaterThan(8 * 1024 * 1024);

        assertThat(Samples.rows(Samples.zip(folder, "1301.txt.zip", Map.of("1301.txt", text.toString())))).hasSize(40_000);
    }

    @Test
    void takesColumnsThatANewerNationalLayoutAddsAtTheEnd() throws IOException {
        var line = CODE + "\t商品\tnull\t小儿大黄碳酸氢钠片\t0.3g\t12\t2026-01-01\t1\tx\ty\t新\t新\n";

        assertThat(Samples.rows(Samples.zip(folder, "a.zip", Map.of("a.txt", line)))).hasSize(1);
    }

    @Test
    void readsWhatPeopleDecidedBeforeEverythingElse() throws IOException {
        var file = Samples.text(folder, "a.csv", "drug_code,药品名称,通用\n" + CODE + ",商品名,小儿大黄碳酸氢钠片\n");

        assertThat(Samples.rows(file, Samples.drugs(), Map.of("drug_code", "med_list_codg", "药品名称", "", "通用", "drug_genname")))
                .containsExactly(new SourceRow("", 2, Map.of("med_list_codg", CODE, "drug_genname", "小儿大黄碳酸氢钠片")));
    }

    @Test
    void readsDaysOfCellsThatShowThem() throws IOException {
        var file = Samples.xlsx(folder, "a.xlsx", book -> {
            var sheet = book.createSheet("目录");
            row(sheet, "医疗目录编码", "药品通用名", "开始日期");
            row(sheet, CODE, "一", null);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            var cell = sheet.getRow(1).createCell(2);
            cell.setCellValue(LocalDate.of(2026, 1, 31));
            cell.setCellStyle(style);
            row(sheet, CODE, "二", 46053);
        });

        assertThat(Samples.rows(file)).extracting(row -> row.values().get("begndate")).containsExactly("2026-01-31", "46053");
        assertThat(new RowCheck(Samples.drugs()).check(Samples.rows(file).get(1)).content().get("begndate")).isEqualTo("2026-01-31");
    }

    /** What a formula was worth when it was saved, nobody can check. */
    @Test
    void aCellWithAFormulaReadsAsTheFormulaAndIsRefused() throws IOException {
        var file = Samples.xlsx(folder, "a.xlsx", book -> {
            var sheet = book.createSheet("目录");
            row(sheet, "医疗目录编码", "药品通用名", "包装数量");
            row(sheet, CODE, "一", null);
            sheet.getRow(1).createCell(2).setCellFormula("3*4");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sheet.getRow(1).getCell(2));
        });

        var row = Samples.rows(file).get(0);
        assertThat(row.values().get("pac_cnt")).isEqualTo("=3*4");
        assertThat(new RowCheck(Samples.drugs()).check(row).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("catalog.row.formula"));
    }

    @Test
    void tellsWhichFieldsAFileBringsAndWhichColumnsNot() throws IOException {
        var file = Samples.text(folder, "a.csv", "编码,名称,经办意见\n" + CODE + ",一,可\n");

        try (var rows = SourceFile.open(file, "a.csv", Samples.drugs(), Map.of())) {
            assertThat(rows.columns()).containsExactly("编码", "名称", "经办意见");
            assertThat(rows.fields()).containsExactly("med_list_codg", "drug_genname");
            assertThat(rows.ignored()).containsExactly("经办意见");
        }
    }

    @Test
    void outlinesAFileThatCouldNotBeImported() throws IOException {
        var file = Samples.text(folder, "a.csv", "甲,乙\n1,2\n");

        assertThat(SourceFile.outline(file, "a.csv", Samples.drugs(), Map.of())).isEqualTo(new FileOutline(FileOutline.Kind.CSV,
                List.of(new FileOutline.Table("", false, List.of(new FileOutline.Column("甲", ""), new FileOutline.Column("乙", "")),
                        List.of(List.of("1", "2"))))));
    }
}
