package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.yiyun.directive.DirectiveRow;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.DirectiveView;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** What is shown of a directive. */
@ApplicationScoped
public class DirectiveViews {
    private final DirectiveParts parts;
    private final BusinessClock clock;

    @Inject
    public DirectiveViews(DirectiveParts parts, BusinessClock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DirectiveViews() {
        this(null, null);
    }

    DirectiveRow row(Directive d) {
        return new DirectiveRow(
                d.number(), d.title(), d.level(), d.issuer(), d.documentNumber(), d.issuedOn(), d.effectiveOn(), d.deadline(),
                d.daysLeft(clock.today()), d.modules(), d.status(), d.owner(), d.versions(), d.liveOn(),
                d.daysToLiveFrom(d.issuedOn()), d.version());
    }

    public DirectiveView view(Directive d, Caller caller) {
        Map<InterpretationStep, Interpretation> records = parts.records(d);
        InterpretationStep next = InterpretationRules.next(records).orElse(null);
        return new DirectiveView(
                d.number(), d.title(), d.level(), d.issuer(), d.documentNumber(), d.issuedOn(), d.receivedOn(), d.effectiveOn(),
                d.deadline(), d.daysLeft(clock.today()), d.modules(), d.summary(), d.owner(), d.status(), d.versions(),
                (Interpretation.Background) records.get(InterpretationStep.BACKGROUND),
                (Interpretation.Comparison) records.get(InterpretationStep.COMPARISON),
                (Interpretation.Talks) records.get(InterpretationStep.TALK),
                (Interpretation.Agreement) records.get(InterpretationStep.AGREEMENT),
                next, d.confirmedBy(), d.confirmedAt(),
                next == null && d.status() == DirectiveStatus.INTERPRETING && caller.may(Permission.POLICY_CONFIRM) && !isOwn(d, caller),
                parts.work(d), parts.evaluations(d), d.liveOn(), d.daysToLiveFrom(d.issuedOn()), d.daysToLiveFrom(d.receivedOn()),
                d.nextEvaluation(), d.createdAt(), d.createdBy(), d.version());
    }

    /** Whether the caller registered it, answers for it, or has written at its interpretation. */
    boolean isOwn(Directive d, Caller caller) {
        return d.createdBy().equals(caller.name()) || d.owner().equals(caller.name()) || parts.authors(d).contains(caller.name());
    }
}
