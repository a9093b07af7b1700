package org.yiyun.sla;

import java.time.Instant;

/**
 * A stretch of a clock's derivation.
 *
 * @param detail the holiday's name or the words of the pause; empty if there is nothing to add
 */
public record ClockInterval(Instant from, Instant to, boolean counted, Reason reason, String detail) {
    /** Why it counts or not. Texts: {@code sla.reason.*}. */
    public enum Reason {
        /** 计时. */
        COUNTED,
        /** 起始日不计. */
        START_DAY,
        /** 非工作时间. */
        OUTSIDE_HOURS,
        /** 周末. */
        WEEKEND,
        /** 节假日. */
        HOLIDAY,
        /** 暂停. */
        PAUSED,
        /** 已解决待重开: between the end and the reopening. */
        REOPENED
    }
}
