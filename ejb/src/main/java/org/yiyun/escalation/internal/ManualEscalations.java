package org.yiyun.escalation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.escalation.EscalationService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Redelivery;
import org.yiyun.ticket.TicketEscalated;

/** Takes in that a ticket was escalated by hand, from the queue and from dead letters that are sent again. */
@ApplicationScoped
public class ManualEscalations implements Redelivery {
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

    @Override
    public String queue() {
        return EscalationRoutes.EVENTS;
    }

    @Override
    public boolean takes(@Nullable String type) {
        return EscalationRoutes.MANUAL.equals(type);
    }

    @Override
    public String redeliver(String messageId, byte[] body) {
        return tell(messageId, new String(body, UTF_8));
    }

    String tell(String messageId, String body) {
        var event = reader.read(body, TicketEscalated.class);
        service.tellManual(messageId, event);
        return event.number();
    }
}
