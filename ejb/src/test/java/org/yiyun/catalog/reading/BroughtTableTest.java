package org.yiyun.catalog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;

class BroughtTableTest {
    private static final BroughtTable TABLE = new BroughtTable(Samples.items(), 1, 2, "field.flow.file", "field.flow.lines");
    private static final String HEADINGS = "医疗目录编码,医疗服务项目名称\n";

    @Test
    void handsOnEachRowWithItsCheck() throws IOException {
        List<String> taken = new ArrayList<>();

        read(HEADINGS + "001101000010000,挂号费\n,诊查费\n", taken);

        assertThat(taken).containsExactly(
                "2 true 挂号费 []", "3 false  [医疗目录编码 catalog.row.required]");
    }

    @Test
    void takesAsManyRowsAsItMayHaveAndNoMore() throws IOException {
        List<String> taken = new ArrayList<>();

        assertThat(error(() -> read(HEADINGS + "001101000010000,挂号费\n".repeat(3), taken)))
                .isEqualTo(new FieldError("file", "field.flow.lines", Map.of("max", 2)));
        assertThat(taken).hasSize(2);
    }

    @Test
    void tellsWhatCannotBeRead() {
        assertThat(error(() -> read("说明\n没有栏目", new ArrayList<>())).key()).isEqualTo("field.flow.file");
        assertThatThrownBy(() -> read("x".repeat(1024 * 1024 + 1), new ArrayList<>()))
                .isInstanceOfSatisfying(BusinessException.class, large -> assertThat(large.type()).isEqualTo(ProblemType.TOO_LARGE));
    }

    /** There is no wizard to assign columns in: the file itself has to be put right. */
    @Test
    void tellsToCorrectTheHeadings() {
        assertThat(List.of(fault("甲,乙\n1,2\n"), fault("编码,药品规格\n1,2\n"), fault("名称,药品规格\n一,2\n"), fault("编码,名称,药品规格,药品规格\n1,一,2,3\n"), fault("编码,名称,药品归格\n1,一,1\n")))
                .containsExactly(
                        "没有找到“西药中成药”的表头。第一行至少要有这些列名：医疗目录编码、药品通用名；文件中的表头是：甲、乙。请改正表头后重新上传",
                        "缺少必需的列：药品通用名。请在表头补上这些列名并填写内容，再重新上传",
                        "缺少必需的列：医疗目录编码。请在表头补上这些列名并填写内容，再重新上传",
                        "“药品规格”与“药品规格”两列都对应字段“药品规格”，请只保留一列，再重新上传",
                        "不认识列“药品归格”，是否应为“药品规格”？请改正表头，不需要该列就删去，再重新上传");
    }

    private static String fault(String csv) {
        var drugs = new BroughtTable(Samples.drugs(), 1, 2, "field.flow.file", "field.flow.lines");
        return String.valueOf(error(() -> drugs.read("药品.csv", new ByteArrayInputStream(csv.getBytes(UTF_8)), (row, checked) -> { })).params().get("fault"));
    }

    private static void read(String csv, List<String> taken) throws IOException {
        TABLE.read("项目.csv", new ByteArrayInputStream(csv.getBytes(UTF_8)), (row, checked) -> taken.add(
                row.line() + " " + checked.isAccepted() + " " + (checked.isAccepted() ? checked.content().get("servitem_name") : "") + " "
                        + checked.faults().stream().map(fault -> TABLE.heading(fault.field()) + " " + fault.code()).toList()));
    }

    private static FieldError error(ThrowingCallable call) {
        List<FieldError> errors = new ArrayList<>();
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, refused -> errors.addAll(refused.errors()));
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }
}
