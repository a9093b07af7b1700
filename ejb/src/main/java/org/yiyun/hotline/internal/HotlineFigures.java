package org.yiyun.hotline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyun.platform.figure.FigureQueries;

/** Messages that wait for somebody to correct them. */
@ApplicationScoped
public class HotlineFigures implements FigureQueries {
    @Override
    public Map<String, String> queries() {
        return Map.of("deadletter.open", "select count(*) from dead_letter where status = 'OPEN'");
    }
}
