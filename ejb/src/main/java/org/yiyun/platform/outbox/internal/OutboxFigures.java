package org.yiyun.platform.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyun.platform.figure.FigureQueries;

/** What waits to be sent, and since when. */
@ApplicationScoped
public class OutboxFigures implements FigureQueries {
    @Override
    public Map<String, String> queries() {
        return Map.of(
                "outbox.waiting", "select count(*) from outbox where sent_at is null",
                "outbox.oldest.seconds", """
                        select coalesce(extract(epoch from max(now() - created_at))::bigint, 0) from outbox where sent_at is null""");
    }
}
