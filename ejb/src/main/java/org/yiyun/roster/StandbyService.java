package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.roster.internal.StandbyCalls;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The standby pool (应急备勤, REQ-DUTY-03): who is in it, and calling it, once for a ticket. */
@Stateless
public class StandbyService {
    private final StandbyCalls calls;
    private final NotificationService notifications;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public StandbyService(StandbyCalls calls, NotificationService notifications, AuditTrail audit, BusinessClock clock) {
        this.calls = calls;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected StandbyService() {
        this(null, null, null, null);
    }

    /** Login names of those on standby who are not away. */
    @Requires(Permission.DUTY_READ)
    public List<String> at(Instant moment) {
        return calls.people(moment);
    }

    /** Tells those who are on standby now that a level-1 ticket has come; does nothing if the ticket has called before. */
    @Requires(Permission.TICKET_ESCALATE)
    public void call(String ticket, String title) {
        Instant now = clock.now();
        List<String> people = calls.people(now);
        if (calls.isFirst(ticket, people.size(), now)) {
            notifications.tell("duty-standby." + ticket, new Notice("roster.notice.standby", ticket, Map.of("title", title), people));
            audit.record("duty.standby-call", "ticket", ticket, Map.of("people", people));
        }
    }
}
