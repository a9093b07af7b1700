package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.CaseCoverage.Covered;
import org.yiyun.policy.CaseProposal;
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

    private final BenefitScheme scheme;
    private final Map<String, List<Run>> runs;

    /** @param ran has run the cases of the version */
    public BoundaryCases(BenefitScheme scheme, CaseRunner ran) {
        this.scheme = scheme;
        runs = ran.runsByCase();
    }

    /** In the order of the steps; an end to which no claim was found to lead has none. */
    public List<CaseProposal> propose() {
        Map<String, List<CaseProposal>> byEnd = new LinkedHashMap<>();
        for (LocalDate day : scheme.program().changes()) {
            Plan plan = scheme.program().on(day);
            List<Template> templates = plan == null ? List.of() : Templates.of(scheme, plan);
            for (Threshold threshold : plan == null ? List.<Threshold>of() : plan.thresholds()) {
                if (!byEnd.containsKey(threshold.id())) {
                    new EndSearch(scheme, threshold).among(templates).ifPresent(spot ->
                            byEnd.put(threshold.id(), cases(plan, threshold, spot)));
                }
            }
        }
        return byEnd.values().stream().flatMap(List::stream).toList();
    }

    /** How many of the proposed places there are, and at which of them no case stands. */
    public static Covered coverage(List<CaseProposal> proposals) {
        return new Covered(
                proposals.size(), proposals.stream().filter(each -> each.metBy() == null).map(CaseProposal::name).toList());
    }

    private List<CaseProposal> cases(Plan plan, Threshold threshold, EndSearch.Spot spot) {
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
                metBy(plan, threshold, threshold.distances(result.run()).get(spot.line())))));
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

    private @Nullable String metBy(Plan plan, Threshold threshold, @Nullable BigDecimal distance) {
        for (Map.Entry<String, List<Run>> entry : runs.entrySet()) {
            for (Run run : entry.getValue()) {
                if (distance != null && run.plan() == plan && stands(threshold, run, distance)) {
                    return entry.getKey();
                }
            }
        }
        return null;
    }

    private static boolean stands(Threshold threshold, Run run, BigDecimal distance) {
        return threshold.distances(run).stream().anyMatch(each -> each != null && each.compareTo(distance) == 0);
    }
}
