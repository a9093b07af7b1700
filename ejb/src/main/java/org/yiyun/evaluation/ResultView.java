package org.yiyun.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an institution with all that it rests on.
 *
 * @param total           0 to 100, two decimals; null while nothing has points
 * @param corrections     to which it was urged; none for institutions
 * @param objectable      whether the reader may object now
 * @param objectionsUntil as in {@link EvaluationView}
 * @param urgeable        whether the reader may urge it to correct something now
 * @param version         for {@code ETag} and {@code If-Match}
 */
public record ResultView(
        String period, EvaluationStatus status, String institution, String name, @Nullable BigDecimal total, @Nullable String grade,
        @Nullable InstitutionOutcome outcome, List<ScoreView> scores, List<ObjectionView> objections,
        List<CorrectionView> corrections, boolean objectable, @Nullable Instant objectionsUntil, boolean urgeable, int version) {
    public ResultView {
        scores = List.copyOf(scores);
        objections = List.copyOf(objections);
        corrections = List.copyOf(corrections);
    }
}
