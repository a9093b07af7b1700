package org.yiyun.satisfaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the sample.
 *
 * @param place      in the order in which they were drawn, from 1
 * @param member     login, code of the institution, or what staff call the insured person
 * @param link       to answer by, to be passed on; null in an installation without a key and once the survey is closed
 * @param reminded   how often
 * @param stars      of each question, in their order; empty if there is no answer
 * @param recordedBy login of who entered the answer, null if it came by the link
 */
public record SurveyMember(
        int place, String member, @Nullable String link, int reminded, @Nullable Instant remindedAt, List<Integer> stars,
        @Nullable String comment, @Nullable RatingMethod method, @Nullable Instant answeredAt, @Nullable String recordedBy) {
    public SurveyMember {
        stars = List.copyOf(stars);
    }
}
