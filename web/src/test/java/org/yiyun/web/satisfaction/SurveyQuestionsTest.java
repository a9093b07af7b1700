package org.yiyun.web.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurveyQuestionsTest {
    @Test
    void readsOneToFiveStarsOfEachQuestionAndNothingElse() {
        var sent = Map.of("q0", "5", "q1", "6", "q2", "", "q4", "1", "q5", "3");
        assertThat(SurveyQuestions.stars(5, name -> sent.getOrDefault(name, ""))).isEqualTo(Arrays.asList(5, null, null, null, 1));
    }

    @Test
    void offersTheStarsFromTheBestAndKeepsWhatWasChosen() {
        var question = SurveyQuestions.of(List.of("态度"), List.of(), name -> "").get(0);
        assertThat(question).isEqualTo(new SurveyQuestions.Question("q0", "态度", List.of(
                new RatePage.Choice(5, "★★★★★", false), new RatePage.Choice(4, "★★★★", false), new RatePage.Choice(3, "★★★", false),
                new RatePage.Choice(2, "★★", false), new RatePage.Choice(1, "★", false))));
        assertThat(chosen(List.of(), "")).isNull();
        assertThat(chosen(List.of(2), "")).isEqualTo(2);
        assertThat(chosen(List.of(2), "4")).isEqualTo(4);
    }

    private static @Nullable Integer chosen(List<Integer> before, String sent) {
        return SurveyQuestions.of(List.of("态度"), before, name -> sent).get(0).choices().stream()
                .filter(RatePage.Choice::chosen).map(RatePage.Choice::stars).findFirst().orElse(null);
    }
}
