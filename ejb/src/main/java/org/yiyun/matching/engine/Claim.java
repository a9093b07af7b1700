package org.yiyun.matching.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An own item to which an entry is proposed that nobody holds.
 *
 * @param own    its own code
 * @param weight sum of what speaks for the entry
 */
public record Claim(String own, double weight) {
    private static final Comparator<Claim> STRONGEST_FIRST = Comparator.comparingDouble(Claim::weight).reversed().thenComparing(Claim::own);

    /**
     * Who claims the entry together with whom, by the rule of {@link Assignment}: the weaker ones are in conflict with the strongest, and
     * the strongest with the next unless it is clearly stronger.
     *
     * @param claims on one entry, in any order
     * @return the rival of each that is in conflict, by own code; whoever is not there has its proposal
     */
    public static Map<String, String> rivals(List<Claim> claims) {
        Map<String, String> rivals = new HashMap<>();
        if (claims.size() > 1) {
            List<Claim> sorted = claims.stream().sorted(STRONGEST_FIRST).toList();
            Claim strongest = sorted.get(0);
            Claim next = sorted.get(1);
            sorted.stream().skip(1).forEach(weaker -> rivals.put(weaker.own(), strongest.own()));
            if (strongest.weight() < next.weight() + Assignment.CLEARLY) {
                rivals.put(strongest.own(), next.own());
            }
        }
        return rivals;
    }
}
