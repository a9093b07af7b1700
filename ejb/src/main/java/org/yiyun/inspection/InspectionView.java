package org.yiyun.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as it was recorded, with what became of its findings.
 *
 * @param results in the order of the checks
 */
public record InspectionView(
        String number, LocalDate onDate, @Nullable String system, @Nullable String institution, String place, @Nullable String summary,
        String recordedBy, Instant recordedAt, List<Result> results, int version) {
    public InspectionView {
        results = List.copyOf(results);
    }

    /** What a check came to. */
    public record Result(
            String check, InspectionArea area, String nameZh, String nameEn, InspectionOutcome outcome, @Nullable String finding,
            @Nullable String correction, @Nullable LocalDate correctedOn, @Nullable String correctedBy) {
        /** Whether it waits for its correction. */
        public boolean open() {
            return outcome == InspectionOutcome.ABNORMAL && correctedOn == null;
        }
    }

    /** How many findings there are. */
    public long findings() {
        return results.stream().filter(result -> result.outcome() == InspectionOutcome.ABNORMAL).count();
    }

    /** How many of them are not corrected. */
    public long openFindings() {
        return results.stream().filter(Result::open).count();
    }
}
