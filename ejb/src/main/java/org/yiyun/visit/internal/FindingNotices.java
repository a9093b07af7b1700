package org.yiyun.visit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Redelivery;
import org.yiyun.ticket.TicketFinding;

/** Tells the engineer on the way what was found from afar (001 三(三)3(2): 将诊断结果通知在途维护人员). */
@ApplicationScoped
public class FindingNotices implements Redelivery {
    private static final int LONGEST = 300;

    private final NotificationService notifications;
    private final RecordReader reader;

    @Inject
    public FindingNotices(NotificationService notifications, RecordReader reader) {
        this.notifications = notifications;
        this.reader = reader;
    }

    /** For the proxy. */
    protected FindingNotices() {
        this(null, null);
    }

    @Override
    public String queue() {
        return VisitRoutes.EVENTS;
    }

    @Override
    public boolean takes(@Nullable String type) {
        return VisitRoutes.FOUND.equals(type);
    }

    @Override
    public String redeliver(String messageId, byte[] body) {
        return tell(messageId, new String(body, UTF_8));
    }

    /** Returns the number of the ticket. */
    String tell(String messageId, String body) {
        var finding = reader.read(body, TicketFinding.class);
        notifications.tell(messageId, new Notice(
                "visit.notice.finding", finding.number(), Map.of("text", cut(finding.text())), List.of(finding.engineer())));
        return finding.number();
    }

    /** The page of the ticket has the rest. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
