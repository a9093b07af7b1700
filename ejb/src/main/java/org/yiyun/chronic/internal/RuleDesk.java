package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.chronic.ChangeChronicRule;
import org.yiyun.chronic.ChronicRuleView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;

/** Who says what may be chosen; it is of the whole city. */
@ApplicationScoped
public class RuleDesk {
    private final ChronicRules rules;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public RuleDesk(ChronicRules rules, AuditService audit, BusinessClock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RuleDesk() {
        this(null, null, null);
    }

    public List<ChronicRuleView> all() {
        return rules.all();
    }

    public List<ChronicRuleView> change(ChangeChronicRule change) {
        Callers.current().refuseNarrowScope();
        rules.hold();
        List<ChronicRuleView> all = rules.all();
        LocalDate last = all.get(all.size() - 1).from();
        LocalDate earliest = (last.isAfter(clock.today()) ? last : clock.today()).plusDays(1);
        if (change.from().isBefore(earliest)) {
            throw BusinessException.invalid("from", "field.insured.from", Map.of("min", earliest));
        }
        rules.change(change, Callers.current().name(), clock.now());
        audit.record("chronic.rule", "chronic-rule", change.from().toString(), Map.of(
                "institutions", change.institutions(), "changes", change.changes(), "months", String.valueOf(change.months()),
                "source", change.source()));
        return rules.all();
    }
}
