package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.BoundaryCases;
import org.yiyun.benefit.engine.CaseResult;
import org.yiyun.benefit.engine.CaseRunner;
import org.yiyun.benefit.engine.MutationCheck;
import org.yiyun.policy.CaseOutcome;
import org.yiyun.policy.CaseProposals;
import org.yiyun.policy.MutationReport;
import org.yiyun.policy.PolicyTrial;
import org.yiyun.policy.engine.PolicyProgram;

/** Runs the cases of a policy by the same engine that pays. */
@ApplicationScoped
public class BenefitTrial implements PolicyTrial {
    @Override
    public Report run(PolicyProgram program) {
        BenefitScheme scheme = new BenefitScheme(program);
        CaseRunner runner = new CaseRunner(scheme);
        List<CaseOutcome> outcomes = runner.run().stream().map(BenefitTrial::outcome).toList();
        return new Report(outcomes, BoundaryCases.coverage(scheme, runner));
    }

    @Override
    public CaseProposals proposals(PolicyProgram program) {
        BenefitScheme scheme = new BenefitScheme(program);
        CaseRunner runner = new CaseRunner(scheme);
        runner.run();
        return new BoundaryCases(scheme, runner).propose();
    }

    @Override
    public Map<String, List<String>> casesByParameter(PolicyProgram program) {
        CaseRunner runner = new CaseRunner(new BenefitScheme(program));
        runner.run();
        return runner.casesByParameter();
    }

    @Override
    public MutationReport mutations(PolicyProgram program, int skip, Duration atMost) {
        long begun = System.nanoTime();
        return new MutationCheck(new BenefitScheme(program)).run(skip, () -> System.nanoTime() - begun >= atMost.toNanos());
    }

    private static CaseOutcome outcome(CaseResult result) {
        return new CaseOutcome(result.name(), result.title(), result.source(), result.passed(), result.differences().stream()
                .map(d -> "#" + d.claim() + " " + d.what() + ": " + d.expected() + " ≠ " + d.actual())
                .toList());
    }
}
