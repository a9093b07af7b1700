package org.yiyun.sla.engine;

import java.time.Instant;
import org.yiyun.sla.ClockInterval;

/** A time that does not count although the calendar would count it; {@link Instant#MAX} while it lasts. */
record Gap(Instant from, Instant to, ClockInterval.Reason reason, String detail) {
    static Gap open(Instant from, String detail) {
        return new Gap(from, Instant.MAX, ClockInterval.Reason.PAUSED, detail);
    }

    Gap closedAt(Instant end) {
        return new Gap(from, end, reason, detail);
    }
}
