package org.yiyun.benefit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What did care cost under a scheme?
 *
 * @param from    first day that decides
 * @param to      last such day, at most 366 days after the first
 * @param against what it is compared with
 */
public record IndicatorQuestion(String scheme, LocalDate from, LocalDate to, Against against) {
    public static final int MOST_DAYS = 366;

    /** The former period (上期). */
    public enum Against {
        /** As many days right before (环比). */
        PERIOD_BEFORE,
        /** The same days a year before (同比). */
        YEAR_BEFORE
    }

    public LocalDate formerFrom() {
        return against == Against.YEAR_BEFORE ? from.minusYears(1) : from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
    }

    public LocalDate formerTo() {
        return against == Against.YEAR_BEFORE ? to.minusYears(1) : from.minusDays(1);
    }
}
