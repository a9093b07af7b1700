package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.CaseResult;
import org.yiyun.benefit.engine.CaseRunner;
import org.yiyun.policy.CaseOutcome;
import org.yiyun.policy.PolicyTrial;
import org.yiyun.policy.engine.PolicyProgram;

/** Runs the cases of a policy by the same engine that pays. */
@ApplicationScoped
public class BenefitTrial implements PolicyTrial {
    @Override
    public Report run(PolicyProgram program) {
        CaseRunner runner = new CaseRunner(new BenefitScheme(program));
        return new Report(runner.run().stream().map(BenefitTrial::outcome).toList(), runner.uncovered());
    }

    private static CaseOutcome outcome(CaseResult result) {
        return new CaseOutcome(result.name(), result.title(), result.source(), result.passed(), result.differences().stream()
                .map(d -> "#" + d.claim() + " " + d.what() + ": " + d.expected() + " ≠ " + d.actual())
                .toList());
    }
}
