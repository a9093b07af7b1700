package org.yiyun.satisfaction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has the link of a survey is asked.
 *
 * @param token   of the link
 * @param stars   what was answered by the link so far, in the order of the questions; empty if nothing was
 * @param comment likewise
 * @param open    whether it may be answered or changed now
 */
public record SurveyForm(
        String token, String title, List<String> questions, LocalDate opensOn, LocalDate closesOn, List<Integer> stars,
        @Nullable String comment, boolean open) {
    public SurveyForm {
        questions = List.copyOf(questions);
        stars = List.copyOf(stars);
    }
}
