package org.yiyun.web.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.satisfaction.SurveyView;

class SurveyDraftFormTest {
    @Test
    void isAsTheEarlierSurveyFromTodayOnWithASampleOfItsOwn() {
        var form = new SurveyDraftForm();
        form.copy(
                new SurveyView(
                        UUID.randomUUID(), "一季度", SurveyAudience.INSTITUTIONS, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), 50, 42, 5,
                        1, SurveyStatus.CLOSED, 9, "x", false, 9, 3,
                        List.of(new Line("态度", 9, 0, null, null), new Line("速度", 9, 0, null, null))),
                LocalDate.of(2026, 4, 1));

        assertThat(Arrays.asList(form.getTitle(), form.getAudience(), form.getQuestions(), form.getOpensOn(), form.getClosesOn(),
                        form.getSampleSize(), form.getSeed(), form.getRemindAfterDays(), form.getReminders()))
                .isEqualTo(Arrays.asList("一季度", SurveyAudience.INSTITUTIONS, "态度\n速度", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1),
                        50, null, 5, 1));
    }
}
