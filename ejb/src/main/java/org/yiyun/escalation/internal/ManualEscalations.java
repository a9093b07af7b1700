package org.yiyun.escalation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yiyun.escalation.EscalationService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.ticket.TicketEscalated;

/** Takes in that a ticket was escalated by hand. */
@ApplicationScoped
public class ManualEscalations {
    private final EscalationService service;
    private final RecordReader reader;

    @Inject
    public ManualEscalations(EscalationService service, RecordReader reader) {
        this.service = service;
        this.reader = reader;
    }

    protected ManualEscalations() {
        this(null, null);
    }

    String tell(String messageId, String body) {
        var event = reader.read(body, TicketEscalated.class);
        service.tellManual(messageId, event);
        return event.number();
    }
}
