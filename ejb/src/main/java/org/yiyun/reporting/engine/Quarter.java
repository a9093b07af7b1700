package org.yiyun.reporting.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.yiyun.platform.problem.BusinessException;

/** A quarter of a year (季度), as in {@code 2026Q3}. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})Q([1-4])");
    private static final int MONTHS = 3;
    private static final int QUARTERS = 4;
    private static final String[] CHINESE = {"一", "二", "三", "四"};

    /** @throws BusinessException INVALID for {@code quarter} */
    public static Quarter parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw BusinessException.invalid("quarter", "field.quarter", Map.of());
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public LocalDate from() {
        return LocalDate.of(year, firstMonth(), 1);
    }

    /** The day after its last. */
    public LocalDate to() {
        return from().plusMonths(MONTHS);
    }

    public int firstMonth() {
        return (number - 1) * MONTHS + 1;
    }

    /** The same quarter of the year before. */
    public Quarter lastYear() {
        return new Quarter(year - 1, number);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, QUARTERS) : new Quarter(year, number - 1);
    }

    /** {@code 2026年第三季度}. */
    public String chinese() {
        return year + "年第" + CHINESE[number - 1] + "季度";
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
