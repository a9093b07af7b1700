package org.yiyun.catalog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.catalog.reading.Samples.CODE;
import static org.yiyun.catalog.reading.Samples.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;

/** Files that bring nothing: each ends soon, with a sentence that tells what to do. */
@Covers("CODE-04")
class BadFileTest {
    private static final String HEADINGS = "编码,名称\n";
    private static final String NOT_A_TABLE = "文件类型不对：只接受 Excel 工作簿（xlsx）、csv 和国家目录 TXT（可压缩为 zip）。"
            + "网页或系统导出的“假 Excel”请用 Excel 打开后另存为 xlsx";
    private static final long GIB = 1024L * 1024 * 1024;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 x", "<html><table><tr><td>编码</td></tr></table></html>", "{\"a\":1}", "\uFEFF<?xml version='1.0'?><a/>"})
    void refusesOtherTypesWhateverTheirNameSays(String content) throws IOException {
        assertThat(Samples.refusal(Samples.text(folder, "目录.xlsx", content))).isEqualTo(NOT_A_TABLE);
    }

    @Test
    void refusesBinaryFilesAndOtherOfficeFiles() throws IOException {
        assertThat(Samples.refusal(Samples.file(folder, "a.csv", new byte[] {1, 2, 0, 3}))).isEqualTo(NOT_A_TABLE);
        assertThat(Samples.refusal(Samples.zip(folder, "a.xlsx", Map.of("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>"))))
                .isEqualTo(NOT_A_TABLE);
    }

    @Test
    void refusesAnEmptyFileAndOneWithHeadingsAlone() throws IOException {
        assertThat(List.of(Samples.refusal(Samples.text(folder, "a.csv", "")), Samples.refusal(Samples.text(folder, "b.csv", HEADINGS)),
                Samples.refusal(Samples.xlsx(folder, "c.xlsx", book -> book.createSheet("目录")))))
                .containsOnly("文件里没有数据行，请核对是否选错了文件");
    }

    @Test
    void saysThatAWorkbookHasAPassword() throws Exception {
        var plain = Files.readAllBytes(Samples.xlsx(folder, "a.xlsx", book -> row(book.createSheet("目录"), "编码", "名称")));
        var file = folder.resolve("b.xlsx");
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                out.write(plain);
            }
            try (var out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }

        assertThat(Samples.refusal(file))
                .isEqualTo("工作簿有打开密码，无法读取。请在 Excel 中取消密码（文件 → 信息 → 保护工作簿）后重新导入");
    }

    @Test
    void saysThatAWorkbookIsOfAnOldType() throws Exception {
        var file = folder.resolve("a.xls");
        try (var container = new POIFSFileSystem(); var out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(new byte[10]), "Workbook");
            container.writeFilesystem(out);
        }

        var expected = "这是旧版 Excel 文件（xls 或 xlsb），请用 Excel 另存为 xlsx 后重新导入";
        assertThat(Samples.refusal(file)).isEqualTo(expected);
        assertThat(Samples.refusal(Samples.zip(folder, "b.xlsx", Map.of("[Content_Types].xml", "<a/>", "xl/workbook.bin", "x"))))
                .isEqualTo(expected);
    }

    @Test
    void refusesDamagedAndHalfUploadedWorkbooks() throws IOException {
        var whole = Files.readAllBytes(Samples.xlsx(folder, "a.xlsx", book -> row(book.createSheet("目录"), "编码", "名称")));
        var half = Samples.file(folder, "b.xlsx", Arrays.copyOf(whole, whole.length / 2));
        var cut = Samples.bareXlsx(folder, "c.xlsx", "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>编码");

        assertThat(List.of(Samples.refusal(half), Samples.refusal(cut)))
                .containsOnly("文件已损坏或没有传完整，请重新导出或重新上传");
    }

    @Test
    void refusesAZipOfAnythingButOneTxt() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("1301.txt", "x");
        parts.put("1302.txt", "x");

        assertThat(List.of(Samples.refusal(Samples.zip(folder, "a.zip", parts)),
                Samples.refusal(Samples.zip(folder, "b.zip", Map.of("a.exe", "x")))))
                .containsOnly("zip 中应当只有一个 txt 文件（国家目录下载的格式），请只压缩该文件后重新导入");
    }

    @Test
    @Timeout(20)
    void stopsUnpackingABomb() throws IOException {
        var file = HandMadeZip.workbook(folder.resolve("bomb.xlsx"), "<worksheet><sheetData><row>", "<c></c>".repeat(150_000), 100);

        assertThat(Files.size(file)).isLessThan(1024 * 1024);
        assertThat(Samples.refusal(file)).isEqualTo("压缩包异常：解压后超过原大小的 200 倍，已停止读取。请核对文件来源");
    }

    @Test
    @Timeout(20)
    void stopsUnpackingABombOfText() throws IOException {
        var line = CODE + "\tb\tc\td\te\tf\tg\th\ti\tj\n";
        var file = Samples.zip(folder, "1301.txt.zip", Map.of("1301.txt", line + ("null\t".repeat(9) + "null\n").repeat(800_000)));

        assertThat(Samples.refusal(file)).isEqualTo("压缩包异常：解压后超过原大小的 200 倍，已停止读取。请核对文件来源");
    }

    @Test
    @Timeout(60)
    void stopsAtFiveGibibytesOfRows() throws IOException {
        var row = "<row><c t=\"inlineStr\"><is><t>" + CODE + "</t></is></c><c t=\"inlineStr\"><is><t>一</t></is></c></row>";
        var head = "<worksheet><sheetData>" + row.replace(CODE, "编码").replace("一", "名称");
        var file = HandMadeZip.workbook(folder.resolve("rows.xlsx"), head, row.repeat(10_000), 5 * 1024);

        assertThat(Samples.refusal(file)).isEqualTo("数据超过 1048576 行，请拆分为多个文件后导入");
    }

    @Test
    @Timeout(20)
    void stopsAtFiveGibibytesOfXmlWithoutAnEnd() throws IOException {
        var limits = new ReadingLimits(2_000, 4 * GIB, 100_000, GIB, ReadingLimits.SHIPPED.pause(), 10_000_000, 512, 32_767, 80_000_000);
        for (var head : List.of("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>", "<worksheet a=\"", "<!--", "<worksheet><a>")) {
            var file = HandMadeZip.workbook(folder.resolve("a.xlsx"), head, "甲乙丙丁".repeat(100_000), 5 * 1024);

            assertThatThrownBy(() -> SourceFile.open(file, "a.xlsx", Samples.drugs(), Map.of(), limits))
                    .as(head).isInstanceOf(ReadingProblem.class).hasMessage("catalog.file.unsafe[]");
        }
    }

    @Test
    @Timeout(20)
    void unpacksNoMoreThanFourGibibytesOfAllPartsTogether() throws IOException {
        var endless = new InputStream() {
            private long left = 5 * GIB;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                left -= length;
                return left > 0 ? length : -1;
            }
        };
        var seen = new AtomicLong();
        try (var input = new BoundedInput(endless, ReadingLimits.SHIPPED, seen, GIB)) {
            var buffer = new byte[1 << 20];
            assertThatThrownBy(() -> {
                while (input.read(buffer) >= 0) {
                    input.progress();
                }
            }).hasMessage("catalog.file.inflated[4096]");
        }
        assertThat(seen.get()).isBetween(4 * GIB, 4 * GIB + (1 << 20));
    }

    @Test
    void refusesEntitiesAndDocumentTypes() throws IOException {
        var lol = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var rows = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        var outside = "<!DOCTYPE a SYSTEM \"file:///etc/hostname\">";

        assertThat(List.of(Samples.refusal(Samples.bareXlsx(folder, "a.xlsx", lol + rows)),
                Samples.refusal(Samples.bareXlsx(folder, "b.xlsx", outside + "<worksheet/>"))))
                .containsOnly("文件内部结构异常（含有文档类型声明、超长内容或过深嵌套），已停止读取。请用 Excel 打开后另存为 xlsx 再导入");
    }

    @Test
    void refusesElementsThatNestWithoutAnEnd() throws IOException {
        assertThat(Samples.refusal(Samples.bareXlsx(folder, "a.xlsx", "<a>".repeat(100_000)))).startsWith("文件内部结构异常");
    }

    @Test
    void refusesAFileWithoutTheNeededColumns() throws IOException {
        assertThat(Samples.refusal(Samples.text(folder, "a.csv", "编码,药品规格\n" + CODE + ",1\n")))
                .isEqualTo("缺少必需的列：药品通用名。请补上，或在导入向导中指定由哪一列提供");
        assertThat(Samples.refusal(Samples.text(folder, "b.csv", "甲,乙\n1,2\n")))
                .isEqualTo("没有找到“西药中成药”的表头。至少需要这些列：医疗目录编码、药品通用名；文件中的表头是：甲、乙。可在导入向导中逐列指定");
    }

    @Test
    void asksAboutAColumnWhoseHeadingIsASlipOfThePen() throws IOException {
        assertThat(Samples.refusal(Samples.text(folder, "a.csv", "编码,名称,药品归格\n" + CODE + ",一,1\n")))
                .isEqualTo("不认识列“药品归格”，是否应为“药品规格”？请改正表头，或在导入向导中指定该列对应的字段或不导入");
        assertThat(Samples.rows(Samples.text(folder, "b.csv", "编码,名称,药品归格\n" + CODE + ",一,1\n"), Samples.drugs(),
                Map.of("药品归格", ""))).hasSize(1);
    }

    @Test
    void refusesTwoColumnsOfOneField() throws IOException {
        assertThat(Samples.refusal(Samples.text(folder, "a.csv", "编码,名称,药品规格,药品规格\n" + CODE + ",一,1,2\n")))
                .isEqualTo("“药品规格”与“药品规格”两列都对应字段“药品规格”，请删去一列或在导入向导中指定");
    }

    @Test
    void knowsAFileOfAnotherLibrary() throws IOException {
        var items = new StringBuilder(HEADINGS);
        for (int i = 10; i < 30; i++) {
            items.append("0011020000001").append(i).append(",诊查费\n");
        }
        var line = CODE + "\tb\tc\td";

        assertThat(Samples.refusal(Samples.text(folder, "a.csv", items.toString())))
                .isEqualTo("前 20 行中有 20 行的编码不符合“西药中成药”的编码结构（例如 001102000000110），看来是其他代码库的文件");
        assertThat(Samples.refusal(Samples.zip(folder, "1302.txt.zip", Map.of("a.txt", line))))
                .isEqualTo("这是 1302 的文件，而“西药中成药”的编号是 1301，请核对是否选错了代码库");
        assertThat(Samples.refusal(Samples.zip(folder, "b.zip", Map.of("a.txt", line))))
                .isEqualTo("文件有 4 列，而“西药中成药”的国家目录 TXT 有 10 列，看来是其他代码库的文件");
    }

    @Test
    void doesNotSwallowTheFileAfterAnOpenQuote() throws IOException {
        var file = Samples.text(folder, "a.csv", HEADINGS + CODE + ",\"一\n" + (CODE + ",二\n").repeat(100_000));

        assertThat(Samples.refusal(file)).isEqualTo("从第 2 行开始有一个引号没有成对，请改正后重新导入");
    }

    @Test
    void saysWhereATextIsNeitherUtf8NorGb18030() throws IOException {
        var text = (HEADINGS + (CODE + ",霍乱\n").repeat(50)).getBytes(UTF_8);
        text[text.length - 3] = (byte) 0xFF;

        assertThat(Samples.refusal(Samples.file(folder, "a.csv", text))).startsWith("第 51 行之后有无法识别的字符");
        assertThat(Samples.refusal(Samples.file(folder, "b.csv", new byte[] {'a', ',', (byte) 0x81, (byte) 0xFF, '\n'})))
                .startsWith("第 1 行之后有无法识别的字符");
    }

    @Test
    void boundsRowsColumnsAndCells() throws IOException {
        var limits = new ReadingLimits(10, GIB, 200, GIB, 1 << 20, 3, 4, 100, 50);
        var rows = Samples.text(folder, "a.csv", HEADINGS + (CODE + ",一\n").repeat(3));
        var columns = Samples.text(folder, "b.csv", HEADINGS + CODE + ",一,二,三,四\n");
        var cell = Samples.text(folder, "c.csv", HEADINGS + CODE + "," + "字".repeat(101) + "\n");
        var texts = Samples.xlsx(folder, "d.xlsx", book -> row(book.createSheet("目录"), "编码", "名称", "字".repeat(90)));

        assertThat(List.of(rows, columns, cell, texts)).extracting(file -> problem(file, limits)).containsExactly(
                "数据超过 3 行，请拆分为多个文件后导入", "第 2 行超过 4 列，请核对分隔符或删去多余的列",
                "从第 2 行开始有一个引号没有成对，请改正后重新导入", "工作簿中的文字总量过大，请另存为 csv（UTF-8）后导入");
    }

    private static String problem(Path file, ReadingLimits limits) {
        try (var source = SourceFile.open(file, file.getFileName().toString(), Samples.drugs(), Map.of(), limits)) {
            while (source.next()) {
                source.row();
            }
            return "";
        } catch (ReadingProblem problem) {
            return ReadingTexts.of(Texts.CHINESE, problem);
        }
    }
}
