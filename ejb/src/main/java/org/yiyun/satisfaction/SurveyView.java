package org.yiyun.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.satisfaction.SatisfactionResults.Line;

/**
 * A survey with what came of it.
 *
 * @param seed        with the frame and the size it gives the sample again
 * @param frameSize   how many could have been drawn; null before it is opened
 * @param frameDigest SHA-256 of their names in order, a line each
 * @param answerable  whether it may be answered today
 * @param invited     size of the sample
 * @param answered    of them
 * @param results     of each question in their order; the key is the question
 */
public record SurveyView(
        UUID id, String title, SurveyAudience audience, LocalDate opensOn, LocalDate closesOn, int sampleSize, long seed,
        int remindAfterDays, int reminders, SurveyStatus status, @Nullable Integer frameSize, @Nullable String frameDigest,
        boolean answerable, long invited, long answered, List<Line> results) {
    public SurveyView {
        results = List.copyOf(results);
    }
}
