package org.yiyun.web.standardization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.BoardCell;
import org.yiyun.standardization.BoardFilter;
import org.yiyun.standardization.engine.AdoptionShare;
import org.yiyun.standardization.review.CheckSource;
import org.yiyun.standardization.review.ReviewCriterion;
import org.yiyun.testing.Covers;

/** What people type on the pages of standardization, and what the address says. */
class StandardFormsTest {
    @Test
    @Covers("STD-03")
    void readsACriterionOfALine() {
        assertThat(StandardCriteriaPage.criterion("SHARE | 编码完成率 | 35 | SHARE | 平均值 | 未知按 0"))
                .isEqualTo(new ReviewCriterion("SHARE", "编码完成率", 35, CheckSource.SHARE, "平均值 | 未知按 0"));
        assertThat(StandardCriteriaPage.criterion("ONE｜一｜5｜MANUAL｜说明").weight()).as("full-width bars").isEqualTo(5);
        for (String line : new String[] {"SHARE | 完成率 | 多 | SHARE | x", "SHARE | 完成率 | 35 | GUESS | x", "SHARE"}) {
            assertThatThrownBy(() -> StandardCriteriaPage.criterion(line)).isInstanceOfSatisfying(BusinessException.class,
                    problem -> assertThat(problem.errors().get(0).params().get("line")).isEqualTo(line));
        }
    }

    @Test
    @Covers("STD-04")
    void readsFieldsOfLines() {
        assertThat(SettlementListsPage.fields("psn_name=测试甲\n certno ＝ 990000\n\nempty=\nno sign\n=x"))
                .isEqualTo(Map.of("psn_name", "测试甲", "certno", "990000", "empty", ""));
        assertThat(SettlementListsPage.fields(null)).isEmpty();
    }

    @Test
    @Covers("STD-01")
    void readsTheFiltersOfTheAddress() {
        Map<String, String> address = Map.of(
                "q", "医院", "region", "4408", "kind", "HOSPITAL", "grade", "TERTIARY", "status", "MAPPING", "code", "DRUG", "overdue", "true");
        assertThat(StandardBoardPage.filter(name -> address.getOrDefault(name, ""))).isEqualTo(new BoardFilter(
                "医院", "4408", InstitutionKind.HOSPITAL, InstitutionGrade.TERTIARY, AdoptionStatus.MAPPING, "DRUG", true));
        assertThat(StandardBoardPage.filter(name -> name.equals("status") ? "PURPLE" : "")).isEqualTo(BoardFilter.ALL);
    }

    /** Told apart without colour. */
    @Test
    @Covers("STD-01")
    void eachStateHasAMarkOfItsOwn() {
        var page = new StandardBoardPage();
        assertThat(AdoptionStatus.values()).extracting(page::mark).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(page.cellMark(new BoardCell("DRUG", false, AdoptionStatus.NOT_BEGUN, AdoptionShare.UNKNOWN, null, false))).isEqualTo("–");
    }
}
