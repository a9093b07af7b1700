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
