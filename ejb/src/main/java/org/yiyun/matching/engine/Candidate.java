package org.yiyun.matching.engine;

import java.util.List;

/**
 * A national entry that an own item may be.
 *
 * @param code   its national code
 * @param score  0 to 1: how sure it is that it is this one and no other; capped where a part contradicts
 * @param weight sum of the parts, for the order
 * @param parts  one for each aspect, also for those that say nothing
 */
public record Candidate(String code, double score, double weight, List<Part> parts) {
    public Candidate {
        parts = List.copyOf(parts);
    }

    /** Whether something decisive speaks against it: such a one is never confirmed in bulk. */
    public boolean isContradicted() {
        return parts.stream().anyMatch(part -> part.aspect().isDecisive() && part.grade() == Agreement.DIFFERENT);
    }
}
