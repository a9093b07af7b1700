package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.intake.CallEvent;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.CallStatus;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Outbox.Fact;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Masked;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;

/** Keeps what is told of calls, and tells the agent of one that rings. */
@ApplicationScoped
public class CallDesk {
    /** That a telephone rang so long ago is of no use to the agent. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final PhoneCalls calls;
    private final CallTickets links;
    private final TicketQueries tickets;
    private final NotificationService notifications;
    private final Outbox outbox;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public CallDesk(
            PhoneCalls calls, CallTickets links, TicketQueries tickets, NotificationService notifications, Outbox outbox, AuditService audit,
            BusinessClock clock) {
        this.calls = calls;
        this.links = links;
        this.tickets = tickets;
        this.notifications = notifications;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CallDesk() {
        this(null, null, null, null, null, null, null);
    }

    public CallRow report(CallEvent event) {
        var source = Callers.current().name();
        var at = at(event);
        var known = calls.lock(source, event.callId());
        var call = known.orElseGet(() -> new PhoneCall(source, event, at));
        var before = call.agent();
        var news = call.hear(event, at);
        if (known.isEmpty()) {
            calls.add(call);
        }
        calls.flush();
        if (news || known.isEmpty()) {
            audit.record("call.report", "call", String.valueOf(call.id()), Map.of("event", event.kind(), "status", call.status()));
            tell(before, call.agent());
        }
        var desk = event.kind() == CallEvent.Kind.RING && event.agent() != null ? event.agent() : call.agent();
        if (call.status() == CallStatus.RINGING && desk != null && !at.isBefore(clock.now().minus(LATE))) {
            notifications.tell("call." + call.id() + "." + desk, new Notice(
                    "intake.notice.call", String.valueOf(call.id()), "/call.xhtml?id=" + call.id(),
                    Map.of("phone", String.valueOf(Masked.phone(call.phone()))), List.of(desk)));
        }
        return call.row(false);
    }

    /** The pages of whoever has it now, and of whoever had it, look again. */
    private void tell(@Nullable String before, @Nullable String now) {
        outbox.putAll(Stream.of(before, now)
                .filter(Objects::nonNull)
                .distinct()
                .map(agent -> new Fact(CallTopics.CHANGED, agent, new CallChanged(agent)))
                .toList());
    }

    public void link(long id, String number) {
        var call = calls.get(id);
        var ticket = number.strip();
        var kind = tickets.kind(ticket).orElseThrow(() -> BusinessException.notFound("ticket", ticket));
        if (kind == TicketKind.COMPLAINT) {
            throw BusinessException.invalid("ticket", "field.call-complaint", Map.of());
        }
        if (links.add(call.id(), ticket, Callers.current().name(), clock.now())) {
            audit.record("call.link", "call", String.valueOf(id), Map.of("ticket", ticket));
        }
    }

    public void unlink(long id, String ticket) {
        var call = calls.get(id);
        if (!tickets.has(ticket) || !links.remove(call.id(), ticket)) {
            throw BusinessException.notFound("ticket", ticket);
        }
        audit.record("call.unlink", "call", String.valueOf(id), Map.of("ticket", ticket));
    }

    private Instant at(CallEvent event) {
        var now = clock.now();
        return event.at() == null || event.at().isAfter(now) ? now : event.at();
    }
}
