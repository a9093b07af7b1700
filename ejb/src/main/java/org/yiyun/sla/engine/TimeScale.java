package org.yiyun.sla.engine;

import org.yiyun.calendar.engine.WorkCalendar;

/** How much has been counted at a moment, and when an amount is reached; both in microseconds. */
interface TimeScale {
    /** Every moment counts. */
    TimeScale NATURAL = new TimeScale() {
        @Override
        public long counted(long moment) {
            return moment;
        }

        @Override
        public long reached(long amount) {
            return amount;
        }
    };

    /** Grows monotonically. */
    long counted(long moment);

    /** The earliest moment at which {@code amount} is counted. */
    long reached(long amount);

    /** Only the working hours count. */
    static TimeScale working(WorkCalendar calendar) {
        return new TimeScale() {
            @Override
            public long counted(long moment) {
                return calendar.worked(moment);
            }

            @Override
            public long reached(long amount) {
                return calendar.reached(amount);
            }
        };
    }
}
