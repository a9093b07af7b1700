package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.ClosingRules;

/** For how long a user's word on a result is waited for; dated, and never changed (REQ-DESK-11). */
@Stateless
public class TicketClosingRules {
    private final ClosingRules rules;

    @Inject
    public TicketClosingRules(ClosingRules rules) {
        this.rules = rules;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TicketClosingRules() {
        this(null);
    }

    /** All that were ever said, the latest first. */
    @Requires(Permission.SLA_READ)
    public List<ClosingRuleView> list() {
        return rules.list();
    }

    /** @throws BusinessException INVALID, FORBIDDEN for whoever sees a part of the city only */
    @Requires(Permission.SLA_PUBLISH)
    public ClosingRuleView set(SetClosingRule rule) {
        return rules.set(rule, Callers.current());
    }
}
