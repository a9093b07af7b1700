package org.yiyun.standardization.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The verdict of a check that kept nothing.
 *
 * @param on      the day of the settlement, by which the libraries were asked
 * @param knownOn as they were known at that moment
 */
public record CheckedList(String settlement, LocalDate on, Instant knownOn, ListVerdict verdict, List<FaultView> faults) {
    public CheckedList {
        faults = List.copyOf(faults);
    }
}
