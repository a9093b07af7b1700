package org.yiyun.matching.engine;

import java.util.List;

/** What an own item may be, the likeliest first; empty if nothing comes near. */
public record Proposal(ItemText own, List<Candidate> candidates) {
    public Proposal {
        candidates = List.copyOf(candidates);
    }
}
