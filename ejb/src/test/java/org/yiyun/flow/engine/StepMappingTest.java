package org.yiyun.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyun.flow.engine.StepMapping.Line;
import org.yiyun.flow.engine.StepMapping.Link;
import org.yiyun.flow.engine.StepMapping.Step;
import org.yiyun.testing.Covers;

/** What becomes of the steps of a flow. */
@Covers("POL-07")
class StepMappingTest {
    @Test
    void tellsWhatBecomesOfEachStep() {
        List<Step> before = steps("APPLY 申请", "BIRTH 生育申请", "CHECK 初审", "REVIEW 复审", "PAY 支付");
        List<Step> after = steps("APPLY 申请", "CHECK 审核", "CASH 现金支付", "BANK 银行支付", "RATE 评价");
        List<Link> links = List.of(new Link("APPLY", "APPLY"), new Link("BIRTH", "APPLY"), new Link("CHECK", "CHECK"), new Link("PAY", "CASH"),
                new Link("PAY", "BANK"));

        assertThat(StepMapping.lines(before, after, links)).extracting(StepMappingTest::text).containsExactly(
                "MERGED APPLY+BIRTH>APPLY", "CHANGED CHECK>CHECK", "DROPPED REVIEW>", "SPLIT PAY>CASH+BANK", "NEW >RATE");
        assertThat(StepMapping.lines(before, before, List.of(new Link("PAY", "PAY")))).extracting(StepMappingTest::text)
                .contains("KEPT PAY>PAY", "DROPPED CHECK>", "NEW >CHECK");
    }

    @Test
    void namesCodesThatAreNoSteps() {
        assertThat(StepMapping.unknown(steps("A 甲"), steps("B 乙"), List.of(new Link("A", "B"), new Link("B", "A"))))
                .containsExactly("B", "A");
    }

    private static List<Step> steps(String... texts) {
        return Stream.of(texts).map(text -> new Step(text.split(" ")[0], text.split(" ")[1])).toList();
    }

    private static String text(Line line) {
        return line.fate() + " " + codes(line.before()) + ">" + codes(line.after());
    }

    private static String codes(List<Step> steps) {
        return steps.stream().map(Step::code).collect(Collectors.joining("+"));
    }
}
