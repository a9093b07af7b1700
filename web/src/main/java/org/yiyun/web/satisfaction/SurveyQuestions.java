package org.yiyun.web.satisfaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The questions of a survey as a form of plain radio buttons: {@code q0}, {@code q1}, …, each with one to five stars. */
public final class SurveyQuestions {
    private static final String NAME = "q";
    private static final String STAR = "★";
    private static final int MOST = 5;

    private SurveyQuestions() {}

    /**
     * The questions with what was chosen now, else before.
     *
     * @param before stars in the order of the questions, or empty
     * @param sent   parameters of the request, the empty text for none
     */
    static List<Question> of(List<String> questions, List<Integer> before, UnaryOperator<String> sent) {
        var now = stars(questions.size(), sent);
        return IntStream.range(0, questions.size())
                .mapToObj(i -> question(i, questions.get(i), now.get(i) != null || before.isEmpty() ? now.get(i) : before.get(i)))
                .toList();
    }

    private static Question question(int index, String text, @Nullable Integer chosen) {
        var choices = IntStream.rangeClosed(1, MOST).map(i -> MOST + 1 - i)
                .mapToObj(stars -> new RatePage.Choice(stars, STAR.repeat(stars), chosen != null && chosen == stars))
                .toList();
        return new Question(NAME + index, text, choices);
    }

    /** What was chosen, in the order of the questions; null for what was left out. */
    static List<@Nullable Integer> stars(int count, UnaryOperator<String> sent) {
        List<@Nullable Integer> stars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var value = sent.apply(NAME + i);
            stars.add(value.matches("[1-5]") ? Integer.valueOf(value) : null);
        }
        return stars;
    }

    /** One question. */
    public record Question(String name, String text, List<RatePage.Choice> choices) {}
}
