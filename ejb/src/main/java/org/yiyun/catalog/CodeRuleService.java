package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.catalog.internal.CodeRules;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Where codes that come in have to be in force, as dated data (REQ-STD-06). */
@Stateless
public class CodeRuleService {
    private final CodeRules rules;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public CodeRuleService(CodeRules rules, AuditTrail audit, BusinessClock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CodeRuleService() {
        this(null, null, null);
    }

    @Requires(Permission.CATALOG_READ)
    public List<CodeRule> list() {
        return rules.all();
    }

    /** Whether codes that come in there on a day have to be in force. */
    @Requires
    public boolean isEnforced(CodeEntry entry, LocalDate on) {
        return rules.isEnforced(entry, on);
    }

    /** @throws BusinessException FORBIDDEN for who sees a part of the city only, INVALID for a day that is over */
    @Requires(Permission.CATALOG_PUBLISH)
    public List<CodeRule> set(SetCodeRule rule) {
        Callers.current().refuseNarrowScope();
        if (rule.effectiveOn().isBefore(clock.today())) {
            throw BusinessException.invalid("effectiveOn", "field.past", Map.of());
        }
        rules.add(rule, Callers.current().name(), clock.now());
        audit.record("catalog.code-rule", "code-rule", rule.entry().name(),
                Map.of("effectiveOn", rule.effectiveOn().toString(), "enforced", rule.enforced(), "reason", rule.reason()));
        return rules.all();
    }
}
