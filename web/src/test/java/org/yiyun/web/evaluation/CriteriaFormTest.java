package org.yiyun.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.evaluation.CriteriaStatus;
import org.yiyun.evaluation.CriteriaView;
import org.yiyun.evaluation.EditCriteria;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.GradeBand;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.WeightedCriterion;
import org.yiyun.testing.Covers;

@Covers("CMPL-07")
class CriteriaFormTest {
    private static final List<WeightedCriterion> CRITERIA = List.of(
            new WeightedCriterion("A", "服务态度", 60, FigureSource.COMPLAINTS, BigDecimal.ZERO, BigDecimal.TEN, "次"),
            new WeightedCriterion("B", "结算", 40, FigureSource.MANUAL, null, null, null));
    private static final List<GradeBand> BANDS = List.of(new GradeBand("合格", BigDecimal.ZERO, InstitutionOutcome.KEEP));

    @Test
    void givesBackWhatWasCopiedWithoutItsEmptyLines() {
        var form = new CriteriaForm();
        form.copy(criteria(null));
        form.setTitle("标准二");
        assertThat(form.record()).isEqualTo(new EditCriteria("标准二", LocalDate.of(2026, 1, 1), "初稿", CRITERIA, BANDS));
        assertThat(form.getLines()).hasSize(6);
    }

    @Test
    void asksForANewReasonOfANewVersion() {
        var form = new CriteriaForm();
        form.copy(criteria("leader"));
        assertThat(form.record().reason()).isEmpty();
    }

    private static CriteriaView criteria(String decidedBy) {
        return new CriteriaView(1, "标准", LocalDate.of(2026, 1, 1), CriteriaStatus.DRAFT, "初稿", CRITERIA, BANDS, List.of("analyst"),
                Instant.EPOCH, decidedBy, null, null, 0);
    }
}
