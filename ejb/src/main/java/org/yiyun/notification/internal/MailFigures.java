package org.yiyun.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyun.platform.figure.FigureQueries;

/** Mails that wait to be sent. */
@ApplicationScoped
public class MailFigures implements FigureQueries {
    @Override
    public Map<String, String> queries() {
        return Map.of("mail.waiting", "select count(*) from mail where next_attempt_at is not null");
    }
}
