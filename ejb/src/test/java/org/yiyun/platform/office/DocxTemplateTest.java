package org.yiyun.platform.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.yiyun.platform.office.WordFile.paragraph;
import static org.yiyun.platform.office.WordFile.table;
import static org.yiyun.platform.office.WordFile.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.TemplateShape.Field;
import org.yiyun.platform.office.TemplateShape.Table;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.testing.Covers;

/** Templates as people make them in Word: with runs cut anywhere, rows to be repeated, and files that are up to something. */
@Covers({"POL-03", "POL-04", "CODE-03"})
class DocxTemplateTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final TemplateShape SHAPE = new TemplateShape(
            List.of(new Field("政策名称", "示例政策"), new Field("背景", "示例背景"), new Field("文号", "示例〔2026〕1号")),
            List.of(new Table("差异", List.of(new Field("内容", "示例内容"), new Field("措施", "示例措施"))),
                    new Table("材料", List.of(new Field("名称", "示例材料")))));
    private static final TemplateData DATA = new TemplateData(
            Map.of("政策名称", "门诊统筹", "背景", "第一行\n第二行", "文号", "医保〔2026〕8号"),
            Map.of("差异", List.of(Map.of("内容", "起付线", "措施", "配置"), Map.of("内容", "封顶线", "措施", "上报")), "材料", List.of()));

    @Test
    void fillsPlaceholdersThatWordHasCutIntoRuns() {
        var file = WordFile.of(paragraph("关于《{", "{政策", "名称}", "}》和{{ 文号 }}的方案") + paragraph("｛｛文号｝｝与{{没有}}")
                + paragraph("没有占位符")).bytes();
        var filled = DocxTemplate.read(file).fill(DATA, NOW);
        assertThat(text(filled)).containsExactly("关于《门诊统筹》和医保〔2026〕8号的方案", "医保〔2026〕8号与", "没有占位符");
    }

    @Test
    void breaksTheLinesOfAValueAndTakesNothingInItForAPlaceholder() {
        var data = new TemplateData(Map.of("背景", "一\n{{政策名称}}\u0007二\r\n三<&", "政策名称", "不应出现"), Map.of());
        var filled = DocxTemplate.read(WordFile.of(paragraph("背景：{{背景}}。")).bytes()).fill(data, NOW);
        assertThat(text(filled)).containsExactly("背景：一\n{{政策名称}}二\n三<&。");
    }

    @Test
    void repeatsARowForEachLineAndSaysWhenThereIsNone() {
        var file = WordFile.of(
                table(new String[] {"序号", "内容", "措施"}, new String[] {"{{差异.序号}}", "{{差异.内容}}（{{文号}}）", "{{差异.措施}}"})
                + table(new String[] {"{{材料.名称}}", "{{材料.序号}}"})).bytes();
        var filled = DocxTemplate.read(file).fill(DATA, NOW);
        assertThat(text(filled)).containsExactly(
                "序号 | 内容 | 措施", "1 | 起付线（医保〔2026〕8号） | 配置", "2 | 封顶线（医保〔2026〕8号） | 上报", "无 | ");
    }

    @Test
    void givesTheSameBytesForTheSameData() {
        var file = DocxDraft.titled("政策配置方案").facts("政策名称", "文号").heading("一、背景").text("{{背景}}")
                .heading("二、差异").table("差异", "内容", "措施").signatures("医保局").bytes();
        var once = DocxTemplate.read(file).fill(DATA, NOW);
        assertThat(DocxTemplate.read(file).fill(DATA, NOW)).isEqualTo(once);
        assertThat(DocxTemplate.read(DocxTemplate.read(file).bytes(NOW)).fill(DATA, NOW)).isEqualTo(once);
        assertThat(text(once)).contains("政策配置方案", "一、背景", "第一行\n第二行", "政策名称 | 门诊统筹 | 文号 | 医保〔2026〕8号", "2 | 封顶线 | 上报")
                .noneMatch(line -> line.contains("{{"));
    }

    @Test
    void namesInChineseWhatIsWrongWithPlaceholders() {
        var file = WordFile.of(paragraph("{{政策名字}}{{差异.金额}}{{}}") + paragraph("{{政策名称}") + paragraph("{{差异.内容}}")
                + table(new String[] {"{{差异.内容}}", "{{材料.名称}}"})).bytes();
        assertThat(words(DocxTemplate.read(file).faults(SHAPE))).containsExactly(
                "这一段里有没写完整的占位符：“((政策名称)”。占位符须写成两个左花括号、名称、两个右花括号，写在同一段里。",
                "占位符“差异.内容”是清单的一列，只能放在表格的一行里，该行会按清单逐条重复。请在 Word 中把它移入表格。",
                "表格的一行里混用了几个清单：“差异”、“材料”。一行只能重复一个清单，请分成几行或几个表格。",
                "模板中有平台不认识的占位符：“政策名字”、“差异.金额”、“　”。请对照页面上的占位符清单改正名称，再重新上传。");
        var right = DocxTemplate.read(WordFile.of(paragraph("{{政策名称}}") + table(new String[] {"{{差异.内容}}"})).bytes());
        assertThat(right.faults(SHAPE)).isEmpty();
        assertThat(right.unused(SHAPE)).containsExactly("背景", "文号", "差异.措施", "材料.名称");
    }

    static Stream<Arguments> harmful() {
        return Stream.of(
                Arguments.of("macro", WordFile.of(paragraph("a")).with("word/vbaProject.bin", "x")),
                Arguments.of("object", WordFile.of(paragraph("a")).with("word/embeddings/oleObject1.bin", "x")),
                Arguments.of("object", WordFile.of("<w:altChunk/>")),
                Arguments.of("damaged", WordFile.of(paragraph("a")).with("word/styles.xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")),
                Arguments.of("damaged", WordFile.of(paragraph("a")).with("word/styles.xml", "<a>".repeat(300) + "</a>".repeat(300))),
                Arguments.of("external", WordFile.of(paragraph("a")).with("word/_rels/document.xml.rels", relation("image", "http://x/y.png"))),
                Arguments.of("external", WordFile.of(paragraph("a")).with("word/_rels/document.xml.rels", relation("hyperlink", "file://x"))),
                Arguments.of("attached", WordFile.of(paragraph("a")).with("word/_rels/settings.xml.rels", relation("attachedTemplate", "x"))),
                Arguments.of("field", WordFile.of("<w:p><w:fldSimple w:instr=\" INCLUDETEXT c:/x \"/></w:p>")),
                Arguments.of("field", WordFile.of(field("DD", "EAUTO c:/x"))),
                Arguments.of("field", WordFile.of("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + field("REF x")
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>")),
                Arguments.of("external", WordFile.of(field("HYPERLINK ", "\"file://server/share/a.docx\""))),
                Arguments.of("external", WordFile.of(field("HYPERLINK \\t \"_blank\" \"\\\\\\\\server\\\\share\""))),
                Arguments.of("external", WordFile.of("<w:p><w:fldSimple w:instr=\" HYPERLINK file://server/share \"/></w:p>")),
                Arguments.of("part", WordFile.of(paragraph("a")).with("../evil.xml", "<a/>")),
                Arguments.of("part", WordFile.of(paragraph("a")).with("xl/workbook.xml", "<a/>")),
                Arguments.of("part", WordFile.of(paragraph("a")).with("word/media/book.xlsx", new byte[] {'P', 'K', 3, 4})),
                Arguments.of("part", WordFile.of(paragraph("a")).with("word/header1.XML", "<a/>")),
                Arguments.of("bomb", WordFile.of(paragraph("a")).with("word/media/a.png", new byte[OfficePackage.MAX_UNPACKED])));
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void refusesWhatCouldActOrFetch(String key, WordFile file) {
        var refused = catchThrowableOfType(BusinessException.class, () -> DocxTemplate.read(file.bytes()));
        assertThat(refused.errors()).extracting(FieldError::path, FieldError::key)
                .containsExactly(tuple("file", "field.template." + key));
        assertThat(words(refused.errors())).allSatisfy(words -> assertThat(words).contains("请").doesNotContain("{"));
    }

    @Test
    void refusesWhatIsNoWordFileAndLetsOrdinaryLinksAndPageNumbersIn() {
        assertThat(catchThrowableOfType(BusinessException.class, () -> DocxTemplate.read("text".getBytes(UTF_8))).errors())
                .containsExactly(new FieldError("file", "field.template.kind"));
        assertThat(catchThrowableOfType(BusinessException.class, () -> DocxTemplate.read(new byte[OfficePackage.MAX_FILE + 1])).errors())
                .containsExactly(new FieldError("file", "field.template.size", Map.of("max", 5)));
        var macros = WordFile.of(paragraph("a")).with("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-word."
                + "document.macroEnabled.main+xml\"/></Types>");
        assertThat(catchThrowableOfType(BusinessException.class, () -> DocxTemplate.read(macros.bytes())).errors())
                .containsExactly(new FieldError("file", "field.template.macro"));
        var ordinary = WordFile.of(field("PAGE") + field("HYPERLINK \"https://example.org\"") + field("HYPERLINK \\l \"_Toc1\""))
                .with("word/_rels/document.xml.rels", relation("hyperlink", "https://example.org"));
        assertThat(DocxTemplate.read(ordinary.bytes()).faults(SHAPE)).isEmpty();
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/></Relationships>";
    }

    /** A field whose words are cut into these runs. */
    private static String field(String... words) {
        return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + String.join("", Stream.of(words).map(word -> "<w:r><w:instrText>" + word.replace("\"", "&quot;") + "</w:instrText></w:r>").toList())
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    }

    private static List<String> words(List<FieldError> errors) {
        return errors.stream().map(error -> ProblemTexts.error(Texts.CHINESE, error)).toList();
    }
}
