package org.yiyun.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One national entry for one own item (一一对应). The strongest claim gets its entry. Who comes later to a taken entry gets the next
 * candidate if that is as good as the taken one, else both are told of each other: the later one is a CONFLICT, and the earlier one
 * too unless its claim was clearly stronger.
 */
public final class Assignment {
    /** A claim that is stronger by so much (natural logarithm) stands. */
    static final double CLEARLY = 3;
    /** A candidate that is weaker by no more than this is as good. */
    private static final double AS_GOOD = 0.5;
    /** What a proposal must reach to be one. */
    private static final double LIKELY = 0.05;

    private final Map<String, Proposal> takenBy = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();

    private Assignment() {}

    /**
     * @param taken national code to own id, of pairs that people have confirmed
     * @return one decision for each proposal, in their order
     */
    public static List<Decision> of(List<Proposal> proposals, Map<String, String> taken) {
        var assignment = new Assignment();
        List<Proposal> byStrength = new ArrayList<>(proposals);
        byStrength.sort(Comparator.comparingDouble(Assignment::strength).reversed().thenComparing(proposal -> proposal.own().id()));
        for (var proposal : byStrength) {
            assignment.decisions.put(proposal.own().id(), assignment.decide(proposal, taken));
        }
        return proposals.stream().map(proposal -> assignment.decisions.get(proposal.own().id())).toList();
    }

    private static double strength(Proposal proposal) {
        return proposal.candidates().isEmpty() ? Double.NEGATIVE_INFINITY : proposal.candidates().get(0).weight();
    }

    private Decision decide(Proposal proposal, Map<String, String> taken) {
        var candidates = proposal.candidates();
        if (candidates.isEmpty() || total(candidates) < LIKELY) {
            return new Decision(proposal.own(), Decision.Outcome.UNMATCHED, candidates, null);
        }
        var first = candidates.get(0);
        for (var candidate : candidates) {
            boolean asGood = candidate.weight() >= first.weight() - AS_GOOD;
            if (asGood && !takenBy.containsKey(candidate.code()) && !taken.containsKey(candidate.code())) {
                takenBy.put(candidate.code(), proposal);
                return new Decision(proposal.own(), Decision.Outcome.SUGGESTED, inFront(candidate, candidates), null);
            }
        }
        return conflict(proposal, first, taken);
    }

    private Decision conflict(Proposal proposal, Candidate first, Map<String, String> taken) {
        String confirmed = taken.get(first.code());
        if (confirmed != null) {
            return new Decision(proposal.own(), Decision.Outcome.CONFLICT, proposal.candidates(), confirmed);
        }
        Proposal earlier = takenBy.get(first.code());
        String rival = earlier.own().id();
        var before = decisions.get(rival);
        if (before.outcome() == Decision.Outcome.SUGGESTED && before.candidates().get(0).weight() < first.weight() + CLEARLY) {
            decisions.put(rival, new Decision(earlier.own(), Decision.Outcome.CONFLICT, before.candidates(), proposal.own().id()));
        }
        return new Decision(proposal.own(), Decision.Outcome.CONFLICT, proposal.candidates(), rival);
    }

    private static double total(List<Candidate> candidates) {
        return candidates.stream().mapToDouble(Candidate::score).sum();
    }

    private static List<Candidate> inFront(Candidate chosen, List<Candidate> candidates) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.remove(chosen);
        ordered.add(0, chosen);
        return ordered;
    }
}
