package org.yiyun.catalog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;

/** Files without a column of codes, whose codes are made of several columns. */
@Covers("CODE-04")
class ComposedCodeTest {
    private static final CodeComposition USUAL = new CodeComposition(List.of("part", "no", "form"), "_");

    @TempDir
    Path folder;

    private static LibraryDefinition definition(String regex) {
        return new LibraryDefinition("LIST", "", "药品目录", "List", new CodePattern(regex, List.of()), "code", "name", null, 0, List.of(
                field("code", "编码", FieldType.TEXT, true), field("part", "部分", FieldType.TEXT, true), field("no", "序号", FieldType.NUMBER, true),
                field("name", "药品名称", FieldType.TEXT, true), field("form", "剂型", FieldType.TEXT, false),
                field("limits", "限制", FieldType.TEXT, false),
                new FieldDefinition("page", "页码", "page", FieldType.TEXT, false, false, 0, -1, List.of())));
    }

    private static FieldDefinition field(String key, String name, FieldType type, boolean required) {
        return new FieldDefinition(key, name, key, type, required, true, 0, -1, List.of());
    }

    private List<CheckedRow> checked(LibraryDefinition definition, @Nullable CodeComposition composition, String csv) throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), csv.getBytes(UTF_8));
        try (SourceRows rows = SourceFile.open(file, "list.csv", definition, Map.of(), composition)) {
            var check = new RowCheck(definition, rows.composition().orElse(null));
            var all = new ArrayList<CheckedRow>();
            while (rows.next()) {
                all.add(check.check(rows.row()));
            }
            return all;
        }
    }

    private static List<String> told(List<CheckedRow> rows) {
        return rows.stream().map(row -> row.isAccepted() ? row.content().get("code") : fault(row.faults())).toList();
    }

    private static String fault(List<RowFault> faults) {
        return String.join("；", faults.stream().map(fault -> ReadingTexts.of(Texts.CHINESE, fault)).toList());
    }

    /** The canonical texts make it: a number with zeros in front, full-width letters and spaces are the same drug in the next edition. */
    @Test
    void theCodeStandsInItsPlaceAndIsMadeOfCanonicalTexts() throws IOException {
        var rows = checked(definition(""), USUAL, "部分,序号,药品名称,剂型\n西药,007,甲,注射 剂\nＸＡ：,12,乙,\n");

        assertThat(told(rows)).containsExactly("西药_7_注射剂", "XA:_12");
        assertThat(rows.get(0).content().values().entrySet()).extracting(Map.Entry::toString)
                .containsExactly("code=西药_7_注射剂", "part=西药", "no=7", "name=甲", "form=注射 剂");
    }

    @Test
    void aColumnThatBringsTheCodeGoesBefore() throws IOException {
        assertThat(told(checked(definition(""), USUAL, "编码,部分,序号,药品名称,剂型\nA1,西药,7,甲,片\n,西药,8,乙,片\n")))
                .containsExactly("A1", "“编码”不能为空");
    }

    @Test
    void whatMakesNoCodeIsRefusedRowByRow() throws IOException {
        var named = new CodeComposition(List.of("form", "limits"), "-");
        assertThat(told(checked(definition("[^-]{1,4}(-.*)?"), named, "部分,序号,药品名称,剂型,限制\n西药,1,甲,片,限二线\n西药,2,乙,,\n西药,x,丙,片-剂,\n西药,4,丁,口服常释剂型,\n西药,5,戊,片,"
                + "长".repeat(200) + "\n"))).containsExactly(
                "片-限二线", "组成编码的“剂型＋限制”都是空的，请补上",
                "“序号”应为数字，现为“x”；“剂型”的内容“片-剂”含有分隔符“-”，请在导入向导中换一个分隔符",
                "由“剂型＋限制”组成的编码“口服常释剂型”不符合“药品目录”的编码结构，请在导入向导中调整组成编码的列，或修改代码库的编码格式",
                "“编码”最多 200 个字，现有 202 个字");
    }

    /** A sign that is full-width in the file separates as the half-width one does: else two drugs could have one code. */
    @Test
    void theSeparatorIsFoundInEveryWidth() throws IOException {
        assertThat(told(checked(definition(""), new CodeComposition(List.of("form", "limits"), ":"), "部分,序号,药品名称,剂型,限制\n西药,1,甲,片：一,二\n")))
                .containsExactly("“剂型”的内容“片：一”含有分隔符“:”，请在导入向导中换一个分隔符");
    }

    /** So that a whole file that refuses a row does not stop its entry. */
    @Test
    void theCodeOfARefusedRowIsKnown() throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), "部分,序号,药品名称,剂型\n西药,07,,片\n西药,x,乙,片\n".getBytes(UTF_8));
        try (SourceRows rows = SourceFile.open(file, "list.csv", definition(""), Map.of(), USUAL)) {
            var check = new RowCheck(definition(""), rows.composition().orElseThrow());
            rows.next();
            assertThat(check.codeOf(rows.row())).isEqualTo("西药_7_片");
            rows.next();
            assertThat(check.codeOf(rows.row())).isEmpty();
        }
    }

    @Test
    void whatTheFileLacksIsNamed() {
        assertThatThrownBy(() -> checked(definition(""), USUAL, "部分,药品名称\n西药,甲\n")).isInstanceOfSatisfying(ReadingProblem.class,
                problem -> assertThat(ReadingTexts.of(Texts.CHINESE, problem))
                        .isEqualTo("编码由“部分＋序号＋剂型”组成，而文件中没有“序号、剂型”列。请补上，或在导入向导中指定由哪一列提供，或重新选择组成编码的列"));
        assertThatThrownBy(() -> checked(definition(""), null, "部分,序号,药品名称\n西药,1,甲\n")).isInstanceOfSatisfying(ReadingProblem.class,
                problem -> assertThat(ReadingTexts.of(Texts.CHINESE, problem))
                        .isEqualTo("缺少必需的列：编码。请补上，或在导入向导中指定由哪一列提供；没有编码列的，可以在那里用几列组成编码"));
    }

    @Test
    void rowsThatAreNotToldApartNameTheFewestFieldsThatDo() throws IOException {
        String csv = "部分,序号,药品名称,剂型,限制,页码\n西药,1,甲,片,,1\n西药,1,甲,片,,2\n西药,2,乙,片,限一,1\n西药,2,丙,片,限二,1\n西药,3,丁,片,,1\n西药,3,丁,片,限三,1\n";
        assertThat(collisions(csv, 0)).isEqualTo("由“部分＋序号＋剂型”组成的编码不唯一：2 个编码各有内容不同的几行，例如 西药_2_片 (2, 3); 西药_3_片 (4, 5)"
                + "（括号内为行号）。再加上“限制”即可区分，请在导入向导中重新选择组成编码的列");
        assertThat(collisions(csv.replace("限二", "限一"), 7)).contains("7 个编码").contains("再加上“药品名称、限制”即可区分");
        assertThat(collisions("部分,序号,药品名称,剂型,限制,页码\n西药,1,甲,片,,1\n西药,1,甲,片,,2\n", 0)).isEmpty();
    }

    /** No column tells those apart of which the code leaves out what differs: they have to be written alike. */
    @Test
    void rowsThatAreOnlyWrittenInAnotherWayAreToldAsSuch() throws IOException {
        String csv = "部分,序号,药品名称,剂型,限制,页码\n西药,1,甲,注射 剂,,1\n西药,1,甲,注射剂,,1\n西药,2,乙,片,限一,1\n西药,2,乙,片,限二,1\n";
        assertThat(collisions(csv, 2)).isEqualTo("由“部分＋序号＋剂型”组成的编码不唯一：1 个编码各有几行，只是这些列里的空格或全角半角不同，例如 西药_1_注射剂 (0, 1)"
                + "（括号内为行号）。请在文件中改成一致的写法，或删去重复的行，再重新上传");
        assertThat(collisions(csv.replace("注射 剂", "注射剂"), 0)).contains("1 个编码").contains("再加上“限制”即可区分");
    }

    private String collisions(String csv, long atLeast) throws IOException {
        var collisions = new CodeCollisions(definition(""), USUAL);
        int line = 0;
        for (CheckedRow row : checked(definition(""), USUAL, csv)) {
            collisions.add("", line++, row.content().values());
        }
        return collisions.problem(atLeast).map(problem -> ReadingTexts.of(Texts.CHINESE, problem)).orElse("");
    }
}
