package org.yiyun.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the criteria.
 *
 * @param number   of the version, from 1
 * @param criteria in the order in which they are shown
 * @param bands    the best first
 * @param editors  logins of all who have written it; none of them approves it
 * @param decision the word of who approved or rejected it
 * @param version  for {@code ETag} and {@code If-Match}
 */
public record CriteriaView(
        int number, String title, LocalDate from, CriteriaStatus status, String reason, List<WeightedCriterion> criteria, List<GradeBand> bands,
        List<String> editors, Instant createdAt, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String decision,
        int version) {
    public CriteriaView {
        criteria = List.copyOf(criteria);
        bands = List.copyOf(bands);
        editors = List.copyOf(editors);
    }
}
