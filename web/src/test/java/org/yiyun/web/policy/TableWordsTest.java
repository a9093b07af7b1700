package org.yiyun.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.policy.engine.TableReport;
import org.yiyun.policy.engine.TableReport.Finding;
import org.yiyun.policy.engine.TableReport.Mark;

/** What is said of rows that are being edited, in the words of the policy and not in its codes. */
class TableWordsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final PolicyDefinition POLICY = shipped();
    private static final Finding CASE = new Finding(DAY, Map.of("line.kind", "DIALYSIS"), Map.of("line.kind", List.of("DIALYSIS")));

    private final TableWords words = new TableWords(POLICY, Texts.CHINESE);

    @Test
    void casesAreToldByTheTitlesOfTheirValues() {
        assertThat(words.gap(CASE)).isEqualTo("第一个反例：自 2025-01-01 起没有行适用于 费用类别=血液透析。");
        assertThat(words.values(Map.of("total", "5000"))).isEqualTo("总费用=5000");
        assertThat(new TableWords(POLICY, Locale.ENGLISH).gap(CASE)).startsWith("First counterexample: from 2025-01-01 on no row fits ");
    }

    @Test
    void aMarkTellsEverythingThatIsWrongWithARow() {
        assertThat(words.mark(new Mark(List.of(), null, true, List.of()))).isEmpty();
        assertThat(words.mark(new Mark(List.of(0, 2), CASE, false, List.of(
                new FieldError("when.line.kind", "field.policy.interval"), new FieldError("source.clause", "field.required"),
                new FieldError("to", "field.order"), new FieldError("", "field.required"))))).containsExactly(
                "费用类别：须为区间，例如 (0,50000]、[0,) 或一个数。", "条款：必填。", "止于（不含当日）：" + text("field.order"), "必填。",
                "与第 1、3 行重叠：自 2025-01-01 起都适用于 费用类别=血液透析。", "轮不到本行：前面的行已经包括了它的全部情形，或条件在取值范围之外。");
        assertThat(words.mark(new Mark(List.of(0, 1, 2, 3, 4, 5), CASE, true, List.of()))).containsExactly(
                "与第 1、2、3、4、5 等 行重叠：自 2025-01-01 起都适用于 费用类别=血液透析。");
    }

    @Test
    void cellsAreWordsAndADashForEverything() {
        Row row = POLICY.tables().get(0).rows().get(0);
        assertThat(words.cells(POLICY.tables().get(0), RowDraft.of(0, row))).startsWith("药品、诊疗项目、医用耗材").contains("甲类", "—", "line.amount");
        assertThat(words.source(RowDraft.of(0, row))).isEmpty();
        assertThat(words.source(RowDraft.of(4, POLICY.tables().get(0).rows().get(4)))).endsWith("赔付计算工作内容·特殊费用计算");
    }

    @Test
    void theAnswerOfTheInterfaceHasMessages() {
        TableReport report = new TableReport(CASE, List.of(new Mark(List.of(1), CASE, true, List.of(new FieldError("to", "field.required")))), List.of(
                new FieldError("steps[1]", "field.required")), List.of(new TableReport.Untold("days", TableReport.What.UNIT)));
        TableReportBody body = TableReportBody.of(report, POLICY, Texts.CHINESE);
        assertThat(body.sound()).isFalse();
        assertThat(body.gap().message()).startsWith("第一个反例");
        assertThat(body.rows().get(0).overlap().message()).isEqualTo("费用类别=血液透析");
        assertThat(body.rows().get(0).faults()).containsExactly(new TableReportBody.Fault("to", "必填。"));
        assertThat(body.faults()).containsExactly(new TableReportBody.Fault("steps[1]", "必填。"));
        assertThat(body.untold()).containsExactly(
                new TableReportBody.Untold("days", TableReport.What.UNIT, "days 没有单位，待遇单上将只显示数字。请选择单位。"));
    }

    private static String text(String key) {
        return Texts.get(Texts.CHINESE, "problem." + key);
    }

    private static PolicyDefinition shipped() {
        try (var file = PolicyReader.class.getResourceAsStream("/policies/HUADIAN_LARGE_SUM-2.yaml")) {
            return PolicyReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
