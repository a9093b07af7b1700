package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyun.platform.figure.FigureQueries;

/** How far the escalation is behind the clocks. */
@ApplicationScoped
public class ClockFigures implements FigureQueries {
    @Override
    public Map<String, String> queries() {
        return Map.of("clock.due.lag.seconds", """
                select coalesce(greatest(extract(epoch from now() - min(at)), 0)::bigint, 0) from ticket_alarm where fired_at is null""");
    }
}
