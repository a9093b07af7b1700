package org.yiyun.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.sla.internal.RuleChanges;
import org.yiyun.sla.internal.SlaStore;
import org.yiyun.sla.internal.SlaTrials;

/**
 * Changes limits from a date on. One person drafts, another approves; clocks that run keep the version that they began
 * with, and what was known before stays readable as it was.
 */
@Stateless
public class SlaRuleService {
    private SlaStore store;
    private RuleChanges changes;
    private SlaTrials trials;
    private AuditTrail audit;
    private BusinessClock clock;

    public SlaRuleService() {}

    @Inject
    public SlaRuleService(SlaStore store, RuleChanges changes, SlaTrials trials, AuditTrail audit, BusinessClock clock) {
        this.store = store;
        this.changes = changes;
        this.trials = trials;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A draft of a changed limit.
     *
     * @throws BusinessException NOT_FOUND without a rule of that id on that date, CONFLICT if a draft waits already,
     *     INVALID for half working days, a warning of 100 % or more, a date in the past
     */
    @Requires(Permission.SLA_EDIT)
    public SlaRuleView amend(AmendSlaRule change) {
        Instant now = clock.now();
        check(change);
        List<SlaRuleView> versions = store.versions(change.id());
        if (versions.stream().anyMatch(view -> view.status().equals("DRAFT"))) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        SlaRule base = versions.stream()
                .filter(view -> view.status().equals("APPROVED") && view.rule().dating().covers(change.from(), now))
                .map(SlaRuleView::rule)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("sla-rule", change.id()));
        int version = changes.draft(base, change, Callers.current().name(), now);
        audit.record("sla-rule.draft", "sla-rule", change.id(), Map.of("version", version, "reason", change.reason()));
        return store.version(change.id(), version);
    }

    /**
     * Lets a draft hold. What it would have changed in the past must be known first.
     *
     * @throws BusinessException SAME_PERSON if the caller drafted it, CONFLICT if it is no draft any more, TRIAL_MISSING if
     *     no trial of it has been finished
     */
    @Requires(Permission.SLA_PUBLISH)
    public SlaRuleView approve(String id, int version, String note) {
        SlaRuleView draft = undecided(id, version);
        if (trials.of(id, version).stream().noneMatch(trial -> trial.finishedAt() != null)) {
            throw new BusinessException(ProblemType.TRIAL_MISSING);
        }
        Instant now = clock.now();
        changes.approve(draft, store.versions(id), Callers.current().name(), now, note);
        audit.record("sla-rule.approve", "sla-rule", id, Map.of("version", version, "note", note));
        return store.version(id, version);
    }

    @Requires(Permission.SLA_PUBLISH)
    public SlaRuleView reject(String id, int version, String note) {
        SlaRuleView draft = undecided(id, version);
        changes.reject(draft.rule(), Callers.current().name(), clock.now(), note);
        audit.record("sla-rule.reject", "sla-rule", id, Map.of("version", version, "note", note));
        return store.version(id, version);
    }

    private void check(AmendSlaRule change) {
        if (change.from().isBefore(clock.today())) {
            throw BusinessException.invalid("from", "field.past", Map.of());
        }
        if (change.amount() != null && change.unit() == LimitUnit.WORKING_DAYS && change.amount().stripTrailingZeros().scale() > 0) {
            throw BusinessException.invalid("amount", "field.type.integer", Map.of());
        }
        if (change.warnings() != null && change.warnings().stream().anyMatch(p -> p == null || p < 1 || p > 99)) {
            throw BusinessException.invalid("warnings", "field.range", Map.of("min", 1, "max", 99));
        }
    }

    private SlaRuleView undecided(String id, int version) {
        SlaRuleView draft = store.version(id, version);
        if (!draft.status().equals("DRAFT")) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        if (draft.createdBy().equals(Callers.current().name())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        return draft;
    }
}
