package org.yiyun.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.ResultView;
import org.yiyun.evaluation.ScoreView;
import org.yiyun.evaluation.WeightedCriterion;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;

@Covers("CMPL-07")
class EvaluationColumnsTest {
    @Test
    void hasThreeColumnsForEachCriterion() {
        var columns = new EvaluationColumns(Texts.CHINESE, List.of(
                new WeightedCriterion("A", "服务态度", 60, FigureSource.COMPLAINTS, BigDecimal.ZERO, BigDecimal.TEN, null),
                new WeightedCriterion("B", "=结算", 40, FigureSource.MANUAL, null, null, null)));
        assertThat(columns.heads()).containsExactly("机构代码", "机构名称", "总分", "等次", "结果运用", "服务态度 统计值", "服务态度 得分", "服务态度 依据",
                "'=结算 统计值", "'=结算 得分", "'=结算 依据");
        assertThat(columns.cells(new ResultView(
                        "2026-Q1", EvaluationStatus.PUBLISHED, "H99990000001", "甲医院", new BigDecimal("76.00"), "合格", InstitutionOutcome.KEEP,
                        List.of(score("A", new BigDecimal("2.00"), new BigDecimal("80.00"), null), score("B", null, null, "=cmd")),
                        List.of(), List.of(), false, null, false, 3)))
                .containsExactly("H99990000001", "甲医院", "76.00", "合格", "保持", "2.00", "80.00", "", "", "", "'=cmd");
    }

    private static ScoreView score(String code, BigDecimal figure, BigDecimal points, String evidence) {
        return new ScoreView(code, code, 50, FigureSource.MANUAL, null, null, null, figure, 0, points, points, evidence, null, null);
    }
}
