package org.yiyun.catalog;

import java.time.Instant;

/**
 * How many institutions have loaded a library.
 *
 * @param current number of the version published last
 */
public record ReceiptCounts(
        String library, String nameZh, int current, Instant publishedAt, long upToDate, long waiting, long lagging) {
    public long institutions() {
        return upToDate + waiting + lagging;
    }
}
