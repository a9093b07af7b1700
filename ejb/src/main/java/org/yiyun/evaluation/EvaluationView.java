package org.yiyun.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a period, with the counts of what the reader sees of it.
 *
 * @param criteria        number of the version that it goes by
 * @param first           first day of the period
 * @param last            last day of the period
 * @param figuresAt       when the figures were last worked out
 * @param objectionsUntil close of business until which institutions may object; null before the announcement
 * @param institutions    how many results
 * @param incomplete      how many of them lack points that a person has to enter
 * @param objections      how many objections wait for a decision
 * @param grades          how many results each grade has, the best first
 * @param version         for {@code ETag} and {@code If-Match}
 */
public record EvaluationView(
        String period, EvaluationStatus status, int criteria, LocalDate first, LocalDate last, Instant figuresAt,
        @Nullable String announcedBy, @Nullable Instant announcedAt, @Nullable Instant objectionsUntil, @Nullable String publishedBy,
        @Nullable Instant publishedAt, long institutions, long incomplete, long objections, List<GradeCount> grades, int version) {
    public EvaluationView {
        grades = List.copyOf(grades);
    }

    /** How many results have a grade. */
    public record GradeCount(String grade, InstitutionOutcome outcome, long count) {}
}
