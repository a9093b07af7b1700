package org.yiyun.benefit.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.CaseCoverage;
import org.yiyun.policy.CaseProposal;
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
        proposals = new BoundaryCases(scheme, runner).propose();
        coverage = new CaseCoverage(runner.rows(), runner.branches(), BoundaryCases.coverage(proposals));
    }

    public MutationReport run() {
        List<Mutation> mutations = Mutation.of(scheme.program());
        List<MutationReport.Survivor> survivors = new ArrayList<>();
        for (Mutation mutation : mutations) {
            BenefitScheme changed = new BenefitScheme(PolicyProgram.compile(mutation.changed()));
            if (!isNoticed(mutation, changed)) {
                survivors.add(new MutationReport.Survivor(
                        mutation.figure(), mutation.title(), mutation.where(), mutation.before(), mutation.after(), hint(mutation, changed)));
            }
        }
        return new MutationReport(coverage, mutations.size(), mutations.size() - survivors.size(), survivors);
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
