package org.yiyun.reporting.periodic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How often a report is made, by the calendar; weeks begin on Monday. Texts: {@code reporting.rhythm.*}. */
public enum ReportRhythm {
    WEEK(0), MONTH(1), QUARTER(3), HALF_YEAR(6), YEAR(12);

    private static final String[] NUMBERS = {"一", "二", "三", "四"};
    private static final int QUARTER_MONTHS = 3;
    private static final int HALF = 6;

    private final int months;

    ReportRhythm(int months) {
        this.months = months;
    }

    /** First day of the period that the day is in. */
    public LocalDate first(LocalDate day) {
        return this == WEEK
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    /** First day of the period after the one that begins on that day. */
    public LocalDate next(LocalDate first) {
        return this == WEEK ? first.plusWeeks(1) : first.plusMonths(months);
    }

    /** The period in Chinese, as it stands on papers: {@code 2026年第三季度}, {@code 2026年第48周}. */
    public String label(LocalDate first) {
        return switch (this) {
            case WEEK -> first.get(IsoFields.WEEK_BASED_YEAR) + "年第" + first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "周";
            case MONTH -> first.getYear() + "年" + first.getMonthValue() + "月";
            case QUARTER -> first.getYear() + "年第" + NUMBERS[(first.getMonthValue() - 1) / QUARTER_MONTHS] + "季度";
            case HALF_YEAR -> first.getYear() + (first.getMonthValue() <= HALF ? "年上半年" : "年下半年");
            case YEAR -> first.getYear() + "年";
        };
    }

    /** The rhythm of a period, for one whose kind may have another rhythm by now. */
    public static ReportRhythm of(LocalDate first, LocalDate next) {
        for (var rhythm : values()) {
            if (rhythm.next(first).equals(next)) {
                return rhythm;
            }
        }
        throw new IllegalArgumentException("no period: " + first + " to " + next);
    }
}
