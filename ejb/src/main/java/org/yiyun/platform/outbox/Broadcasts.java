package org.yiyun.platform.outbox;

import java.util.List;

/**
 * CDI event on every node, fired outside any transaction soon after messages with a route to every node are committed.
 * Hints, not facts: what they are about is read from the database. Of several with one type and key the last is told.
 */
public record Broadcasts(List<Broadcast> news) {
    public Broadcasts {
        news = List.copyOf(news);
    }
}
