package org.yiyun.escalation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.escalation.Escalation.Stage;
import org.yiyun.escalation.internal.EscalationTargets;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.outbox.Outbox.Fact;
import org.yiyun.roster.DutyPost;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.DueAlarm;
import org.yiyun.ticket.TicketAlarms;
import org.yiyun.ticket.TicketEscalated;

/** Turns due alarms and requests of people into escalations. */
@Stateless
public class EscalationService {
    /** At most so many in one transaction. */
    public static final int BATCH = 100;

    private static final String CONSUMER = "escalation";

    private TicketAlarms alarms;
    private EscalationTargets targets;
    private Leases leases;
    private Outbox outbox;
    private Inbox inbox;

    public EscalationService() {}

    @Inject
    public EscalationService(TicketAlarms alarms, EscalationTargets targets, Leases leases, Outbox outbox, Inbox inbox) {
        this.alarms = alarms;
        this.targets = targets;
        this.leases = leases;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    /**
     * Tells what is due, claim and message in one transaction. Returns how many; 0 also if the lease is another node's by now.
     */
    @Requires(Permission.TICKET_ESCALATE)
    public int tellDue(Lease lease) {
        if (!leases.isHeld(lease)) {
            return 0;
        }
        var due = alarms.claim(BATCH);
        if (!due.isEmpty()) {
            var posts = targets.now();
            outbox.putAll(due.stream().map(alarm -> fact(escalation(alarm, posts))).toList());
        }
        return due.size();
    }

    private static Escalation escalation(DueAlarm alarm, List<DutyPost> posts) {
        return new Escalation(alarm.number(), alarm.milestone(), Stage.valueOf(alarm.stage()), alarm.level(), alarm.dueAt(),
                EscalationTargets.of(alarm.targets(), alarm.assignee(), posts));
    }

    /** Passes on that somebody escalated by hand; once for each message. */
    @Requires(Permission.TICKET_ESCALATE)
    public void tellManual(String messageId, TicketEscalated event) {
        if (inbox.firstTime(CONSUMER, messageId)) {
            outbox.putAll(List.of(fact(new Escalation(event.number(), null, Stage.MANUAL, event.level(), event.dueAt(),
                    targets.ofLine(event.supportLine(), event.assignee())))));
        }
    }

    private static Fact fact(Escalation escalation) {
        return new Fact(Escalation.TYPE, escalation.number(), escalation);
    }
}
