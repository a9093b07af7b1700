package org.yiyun.benefit.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.CaseCoverage;
import org.yiyun.policy.CaseProposal;
import org.yiyun.policy.CaseProposals;
import org.yiyun.policy.MutationReport;
import org.yiyun.policy.engine.Mutation;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;
import org.yiyun.policy.engine.PolicyProgram;

/**
 * Checks the cases themselves (变异检查): each figure of the version is changed a little, and a case that passes has to fail then.
 * Cases that do not come to the figure are not tried: they cannot notice.
 */
public final class MutationCheck {
    private final BenefitScheme scheme;
    private final Map<PolicyCase, Set<String>> figures = new LinkedHashMap<>();
    private final List<CaseProposal> proposals;
    private final CaseCoverage coverage;

    public MutationCheck(BenefitScheme scheme) {
        this.scheme = scheme;
        CaseRunner runner = new CaseRunner(scheme);
        for (PolicyCase policyCase : scheme.program().definition().cases()) {
            if (runner.run(policyCase).passed()) {
                Set<String> own = new TreeSet<>();
                runner.runsByCase().get(policyCase.name()).forEach(run -> own.addAll(run.figures()));
                figures.put(policyCase, own);
            }
        }
        CaseProposals proposed = new BoundaryCases(scheme, runner).propose();
        proposals = proposed.items();
        coverage = BoundaryCases.coverage(runner, proposed);
    }

    /**
     * Tries one change after the other.
     *
     * @param skip how many to leave out, from the first
     * @param late whether no further change is to be tried; the first one is, so that whoever goes on comes to an end
     */
    public MutationReport run(int skip, BooleanSupplier late) {
        List<Mutation> all = Mutation.of(scheme.program());
        List<MutationReport.Survivor> survivors = new ArrayList<>();
        int first = Math.min(skip, all.size());
        int next = first;
        while (next < all.size() && (next == first || !late.getAsBoolean())) {
            survivor(all.get(next)).ifPresent(survivors::add);
            next++;
        }
        List<String> untried = all.subList(next, all.size()).stream().map(Mutation::figure).distinct().toList();
        return new MutationReport(
                coverage, all.size(), first, next - first - survivors.size(), survivors, untried.isEmpty() ? null : next, untried);
    }

    private Optional<MutationReport.Survivor> survivor(Mutation mutation) {
        BenefitScheme changed = new BenefitScheme(PolicyProgram.compile(mutation.changed().get()));
        if (isNoticed(mutation, changed)) {
            return Optional.empty();
        }
        String hint = hint(mutation, changed);
        return Optional.of(new MutationReport.Survivor(
                mutation.figure(), mutation.title(), mutation.where(), mutation.before(), mutation.after(), hint,
                sentence(mutation, hint)));
    }

    private static String sentence(Mutation mutation, @Nullable String hint) {
        return mutation.title() + (mutation.where().isEmpty() ? "" : "（" + mutation.where() + "）") + "由 " + mutation.before() + " 改为 "
                + mutation.after() + "，没有案例发现；" + (hint == null ? "请为它编写案例。" : "采纳界限案例 " + hint + " 后可以发现。");
    }

    private boolean isNoticed(Mutation mutation, BenefitScheme changed) {
        return figures.entrySet().stream()
                .anyMatch(each -> each.getValue().contains(mutation.figure()) && notices(changed, each.getKey()));
    }

    /** One at the figure itself before one that meets it by the way. */
    private @Nullable String hint(Mutation mutation, BenefitScheme changed) {
        String own = "-" + mutation.figure().replaceFirst("^@", "").replace('#', '-');
        return proposals.stream()
                .sorted(Comparator.comparing(proposal -> !proposal.name().contains(own)))
                .filter(proposal -> notices(changed, proposal.confirmed(proposal.source())))
                .map(CaseProposal::name).findFirst().orElse(null);
    }

    private static boolean notices(BenefitScheme changed, PolicyCase policyCase) {
        try {
            return !new CaseRunner(changed).run(policyCase).passed();
        } catch (IllegalStateException | ArithmeticException broken) {
            // parts that do not add up, or a sum that is not in whole fen: nobody could overlook that
            return true;
        }
    }
}
