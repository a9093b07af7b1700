package org.yiyun.escalation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiyun.escalation.Escalation;
import org.yiyun.notification.Notice;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Redelivery;

/** Puts an escalation into words for people, for the queue and for dead letters that are sent again. */
@ApplicationScoped
public class EscalationNotices implements Redelivery {
    private final NotificationService notifications;
    private final RecordReader reader;

    @Inject
    public EscalationNotices(NotificationService notifications, RecordReader reader) {
        this.notifications = notifications;
        this.reader = reader;
    }

    protected EscalationNotices() {
        this(null, null);
    }

    @Override
    public String queue() {
        return Escalation.TYPE;
    }

    @Override
    public String redeliver(String messageId, byte[] body) {
        return tell(messageId, new String(body, UTF_8));
    }

    String tell(String messageId, String body) {
        var escalation = reader.read(body, Escalation.class);
        notifications.tell(messageId, notice(escalation));
        return escalation.number();
    }

    private static Notice notice(Escalation escalation) {
        Map<String, Object> params = new LinkedHashMap<>();
        var none = new TextKey("escalation.none");
        params.put("level", escalation.level() == null ? none : escalation.level());
        params.put("milestone", escalation.milestone() == null ? none : new TextKey("sla.milestone." + escalation.milestone()));
        params.put("dueAt", escalation.dueAt() == null ? none : escalation.dueAt());
        return new Notice("escalation.notice." + escalation.stage(), escalation.number(), params, escalation.to());
    }
}
