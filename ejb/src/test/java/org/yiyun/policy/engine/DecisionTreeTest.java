package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.testing.Covers;

/** Tables seen as trees. */
@Covers("BEN-02")
class DecisionTreeTest {
    /** Each answer leads down one way only, though the rows name groups that overlap. */
    @Test
    void partsValuesWhereTheRowsPartThem() {
        DecisionTree tree = trees("HUADIAN_LARGE_SUM-1").get(0);
        assertThat(tree.title()).isEqualTo("进入赔付范围与先行负担");
        assertThat(tree.branches().stream().map(branch -> "  ".repeat(branch.depth()) + branch.values() + (branch.row() == null ? "" : " #" + branch.row())))
                .containsExactly(
                        "药品", "  甲类 #1", "  乙类 #2", "  丙类或责任外 #4",
                        "诊疗项目、医用耗材", "  甲类 #1", "  乙类 #3", "  丙类或责任外 #4",
                        "血液透析", "  否 #8", "  是 #7",
                        "特殊药品", "  甲类 #5", "  乙类 #6", "  丙类或责任外 #4");
        assertThat(tree.branches().get(2).result()).isEqualTo("进入赔付范围的费用 = line.amount；先行负担 = line.amount * @classBDrugShare");
    }

    @Test
    void numbersArePartedByTheirIntervals() {
        assertThat(trees("BASIC_SAMPLE-1").get(1).branches().stream().map(branch -> branch.input() + " " + branch.values() + " " + branch.result())).containsExactly(
                "年度内第几次住院 1 年度内住院次序 = 首次", "年度内第几次住院 (1,2] 年度内住院次序 = 第二次", "年度内第几次住院 (2,) 年度内住院次序 = 第三次及以后");
    }

    private static List<DecisionTree> trees(String policy) {
        return DecisionTree.of(PolicyProgram.compile(PolicyReader.read(Policies.text(policy))));
    }
}
