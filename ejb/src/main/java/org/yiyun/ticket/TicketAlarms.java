package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.TicketAlarmClaims;

/** Hands out the warnings and breaches whose moment has come, each once in the whole cluster. */
@Stateless
public class TicketAlarms {
    private TicketAlarmClaims claims;
    private BusinessClock clock;

    public TicketAlarms() {}

    @Inject
    public TicketAlarms(TicketAlarmClaims claims, BusinessClock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Claims due alarms and marks them as fired in the caller's transaction, in which the caller also writes what comes
     * of them: if that transaction does not commit, they are due again. Alarms that another node claims at this moment
     * are passed over.
     */
    @Requires(Permission.TICKET_ESCALATE)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<DueAlarm> claim(int limit) {
        return claims.claim(clock.now(), limit);
    }
}
