package org.yiyun.flow.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rank sum test of Mann and Whitney with its normal approximation, corrected for equal values: whether values of the second kind
 * tend to be less or greater than those of the first. Durations are far from normal, so means are not compared.
 *
 * @param chance       of both sides together
 * @param secondIsLess whether a value of the second kind is more often below one of the first than above it
 */
record RankSum(double chance, boolean secondIsLess) {
    static RankSum of(List<Long> first, List<Long> second) {
        TreeMap<Long, Integer> counts = new TreeMap<>();
        Stream.concat(first.stream(), second.stream()).forEach(value -> counts.merge(value, 1, Integer::sum));
        Map<Long, Double> ranks = new TreeMap<>();
        double ties = 0;
        int below = 0;
        for (Map.Entry<Long, Integer> value : counts.entrySet()) {
            double equal = value.getValue();
            ranks.put(value.getKey(), below + (equal + 1) / 2);
            ties += equal * equal * equal - equal;
            below += value.getValue();
        }
        double m = first.size();
        double n = second.size();
        double u = first.stream().mapToDouble(ranks::get).sum() - m * (m + 1) / 2;
        double all = m + n;
        double variance = m * n / 12 * (all + 1 - ties / (all * (all - 1)));
        double distance = u - m * n / 2;
        if (variance <= 0) {
            return new RankSum(1, false);
        }
        double z = Math.max(0, Math.abs(distance) - 0.5) / Math.sqrt(variance);
        return new RankSum(Math.min(1, 2 * above(z)), distance > 0);
    }

    /** The share of the normal distribution above z ≥ 0, to seven decimals (Abramowitz and Stegun 26.2.17). */
    private static double above(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * poly;
    }
}
