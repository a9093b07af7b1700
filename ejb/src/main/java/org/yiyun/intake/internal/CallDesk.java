package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.intake.CallEvent;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.CallStatus;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Masked;

/** Keeps what is told of calls, and tells the agent of one that rings. */
@ApplicationScoped
public class CallDesk {
    private final PhoneCalls calls;
    private final NotificationService notifications;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public CallDesk(PhoneCalls calls, NotificationService notifications, AuditService audit, BusinessClock clock) {
        this.calls = calls;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CallDesk() {
        this(null, null, null, null);
    }

    public CallRow report(CallEvent event) {
        var source = Callers.current().name();
        var at = at(event);
        var known = calls.lock(source, event.callId());
        var call = known.orElseGet(() -> new PhoneCall(source, event, at));
        var news = call.hear(event, at);
        if (known.isEmpty()) {
            calls.add(call);
        }
        calls.flush();
        if (news || known.isEmpty()) {
            audit.record("call.report", "call", String.valueOf(call.id()), Map.of("event", event.kind(), "status", call.status()));
        }
        var desk = event.kind() == CallEvent.Kind.RING && event.agent() != null ? event.agent() : call.agent();
        if (call.status() == CallStatus.RINGING && desk != null) {
            notifications.tell("call." + call.id() + "." + desk, new Notice(
                    "intake.notice.call", String.valueOf(call.id()), "/call.xhtml?id=" + call.id(),
                    Map.of("phone", String.valueOf(Masked.phone(call.phone()))), List.of(desk)));
        }
        return call.row(false);
    }

    private Instant at(CallEvent event) {
        var now = clock.now();
        return event.at() == null || event.at().isAfter(now) ? now : event.at();
    }
}
