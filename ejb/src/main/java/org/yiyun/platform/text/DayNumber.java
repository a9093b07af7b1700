package org.yiyun.platform.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.yiyun.platform.BusinessClock;

/** Numbers by which people call records. */
public final class DayNumber {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int DIGITS = 4;

    private DayNumber() {}

    /** Kind, day in {@link BusinessClock#ZONE} and id, the latter with at least four digits: {@code TS-20261126-0001}. */
    public static String of(String kind, Instant at, long id) {
        String digits = String.valueOf(id);
        return kind + "-" + DAY.format(LocalDate.ofInstant(at, BusinessClock.ZONE)) + "-"
                + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
