package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.CaseCoverage;
import org.yiyun.policy.CaseCoverage.Covered;
import org.yiyun.policy.CaseProposal;
import org.yiyun.policy.CaseProposals;
import org.yiyun.policy.engine.Plan;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.Run;
import org.yiyun.policy.engine.Threshold;

/**
 * Proposes cases at the ends of a version (界限案例): one unit before each end, at it, one unit beyond, made from a claim of a case
 * or from the smallest bill. The unit is a fen, or one where something is counted. What they expect is what the engine gives now.
 */
public final class BoundaryCases {
    private static final long[] SIDES = {-1, 0, 1};
    private static final int MOST_TRIED = 100_000;
    private static final int MOST_TRIED_FOR_AN_END = 10_000;

    private final BenefitScheme scheme;
    private final Map<String, List<Run>> runs;
    private final Effort effort;
    private final Map<String, List<CaseProposal>> byEnd = new LinkedHashMap<>();
    private final Set<String> unsearched = new LinkedHashSet<>();

    /** @param ran has run the cases of the version */
    public BoundaryCases(BenefitScheme scheme, CaseRunner ran) {
        this(scheme, ran, new Effort(MOST_TRIED));
    }

    BoundaryCases(BenefitScheme scheme, CaseRunner ran, Effort effort) {
        this.scheme = scheme;
        this.effort = effort;
        runs = ran.runsByCase();
    }

    /** An end to which no claim was found to lead has none. */
    public CaseProposals propose() {
        for (LocalDate day : scheme.program().changes()) {
            Plan plan = scheme.program().on(day);
            if (plan != null) {
                propose(plan);
            }
        }
        unsearched.removeAll(byEnd.keySet());
        return new CaseProposals(byEnd.values().stream().flatMap(List::stream).toList(), List.copyOf(unsearched));
    }

    private void propose(Plan plan) {
        List<Threshold> open = plan.thresholds().stream().filter(threshold -> !byEnd.containsKey(threshold.id())).toList();
        List<Template> templates = open.isEmpty() ? List.of() : Templates.of(scheme, plan, effort);
        for (Threshold threshold : open) {
            Effort own = effort.part(MOST_TRIED_FOR_AN_END);
            Optional<EndSearch.Spot> spot = new EndSearch(scheme, threshold, own).among(templates);
            List<Standing> standing = spot.isEmpty() ? List.of() : standing(plan, threshold);
            if (spot.isPresent() && !effort.ranOut()) {
                byEnd.put(threshold.id(), cases(threshold, spot.get(), standing));
            } else if (own.ranOut() || effort.ranOut()) {
                unsearched.add(threshold.id());
            }
        }
    }

    /** What the cases that have run meet, with the proposed places. */
    static CaseCoverage coverage(CaseRunner ran, CaseProposals proposed) {
        List<CaseProposal> missed = proposed.items().stream().filter(each -> each.metBy() == null).toList();
        return new CaseCoverage(
                ran.rows(), ran.branches(), new Covered(proposed.items().size(), missed.stream().map(CaseProposal::name).toList()),
                missed.stream().collect(Collectors.toMap(CaseProposal::name, CaseProposal::title)), proposed.unsearched());
    }

    /** The same, of a version of which nothing else is asked. */
    public static CaseCoverage coverage(BenefitScheme scheme, CaseRunner ran) {
        return coverage(ran, new BoundaryCases(scheme, ran).propose());
    }

    private List<CaseProposal> cases(Threshold threshold, EndSearch.Spot spot, List<Standing> standing) {
        Map<Long, Calculation> results = new TreeMap<>();
        for (long side : SIDES) {
            try {
                results.put(side, spot.at(side).calculate(scheme));
            } catch (BusinessException | IllegalStateException | ArithmeticException none) {
                // the version decides nothing there, or its parts do not add up: nothing could be expected
            }
        }
        Set<String> moving = moving(results);
        List<CaseProposal> proposals = new ArrayList<>();
        results.forEach((side, result) -> proposals.add(new CaseProposal(
                threshold.id() + (side < 0 ? "-BELOW" : side == 0 ? "-AT" : "-ABOVE"), title(threshold, spot, side), threshold.source(),
                spot.template().on(), spot.at(side).body(), expectation(threshold, result, moving),
                metBy(standing, threshold.distances(result.run()).get(spot.line())))));
        return proposals;
    }

    private static String title(Threshold threshold, EndSearch.Spot spot, long side) {
        String unit = spot.decimals() == 0 ? "一" : "一分";
        return threshold.title() + (side < 0 ? "，减" + unit : side == 0 ? "，恰好" : "，加" + unit);
    }

    /** Parts that are nothing on both sides of the end say nothing about it. */
    private static Set<String> moving(Map<Long, Calculation> results) {
        Set<String> moving = new TreeSet<>();
        results.values().forEach(result -> result.parts().stream().filter(part -> part.amount().signum() != 0)
                .forEach(part -> moving.add("parts." + part.code())));
        return moving;
    }

    /** What is paid and by whom, and the exact number that is set at the end: rounding may hide there what a fen changes. */
    private Map<String, BigDecimal> expectation(Threshold threshold, Calculation result, Set<String> moving) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        CaseRunner.values(result, values);
        values.keySet().removeIf(name -> name.startsWith("accumulators.") || (name.startsWith("parts.") && !moving.contains(name)));
        String variable = threshold.variable();
        if (variable != null && !isTold(variable)) {
            values.put("values." + variable, result.run().number(variable));
        }
        return values;
    }

    /** As a result or as what a fund pays, both in whole fen. */
    private boolean isTold(String variable) {
        PolicyDefinition definition = scheme.program().definition();
        return variable.equals(definition.results().total()) || variable.equals(definition.results().payout())
                || definition.parts().stream().anyMatch(part -> part.fund() && part.amount().equals(variable));
    }

    /** Where a claim of a case stands, for each of its lines or for the whole of it. */
    private record Standing(String policyCase, List<@Nullable BigDecimal> distances) {
        boolean isAt(BigDecimal distance) {
            return distances.stream().anyMatch(each -> each != null && each.compareTo(distance) == 0);
        }
    }

    private List<Standing> standing(Plan plan, Threshold threshold) {
        List<Standing> standing = new ArrayList<>();
        runs.forEach((policyCase, own) -> own.stream().filter(run -> run.plan() == plan && effort.spend())
                .forEach(run -> standing.add(new Standing(policyCase, threshold.distances(run)))));
        return standing;
    }

    private static @Nullable String metBy(List<Standing> standing, @Nullable BigDecimal distance) {
        return distance == null
                ? null
                : standing.stream().filter(each -> each.isAt(distance)).map(Standing::policyCase).findFirst().orElse(null);
    }
}
