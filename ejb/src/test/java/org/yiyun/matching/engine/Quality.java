package org.yiyun.matching.engine;

import java.util.List;

/**
 * What a run was worth, by the truth.
 *
 * @param precision of what is confirmed in bulk, the share that is right
 * @param recall    of the own items that the library has, the share that is rightly confirmed in bulk
 * @param first     of these, the share whose first candidate is right
 * @param topFive   of these, the share whose first five candidates hold the right one
 */
public record Quality(double precision, double recall, double first, double topFive) {
    private static final int FIVE = 5;

    public static Quality of(TruthSet set, List<Decision> decisions, double threshold) {
        int confirmed = 0;
        int right = 0;
        int first = 0;
        int five = 0;
        for (var decision : decisions) {
            String code = set.truth().get(decision.own().id());
            var candidates = decision.candidates();
            boolean firstIsRight = !candidates.isEmpty() && candidates.get(0).code().equals(code);
            confirmed += decision.isConfirmable(threshold) ? 1 : 0;
            right += decision.isConfirmable(threshold) && firstIsRight ? 1 : 0;
            first += firstIsRight ? 1 : 0;
            five += candidates.stream().limit(FIVE).anyMatch(candidate -> candidate.code().equals(code)) ? 1 : 0;
        }
        double all = set.truth().size();
        return new Quality(confirmed == 0 ? 1 : (double) right / confirmed, right / all, first / all, five / all);
    }
}
