package org.yiyun.server;

import java.time.Duration;

/**
 * How long to wait before something that ended is started again: not at all at first, then two seconds, and twice as long
 * each time, up to a minute. What ran for five minutes begins anew.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private Duration next = Duration.ZERO;

    /** @param ran how long it ran before it ended this time */
    Duration afterRun(Duration ran) {
        var wait = ran.compareTo(SETTLED) >= 0 ? Duration.ZERO : next;
        var twice = wait.isZero() ? FIRST : wait.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return wait;
    }
}
