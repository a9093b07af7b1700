package org.yiyun.metrics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import org.yiyun.platform.problem.BusinessException;

/** A month (月份), as in {@code 2026-10}. */
public record MetricMonth(int year, int number) implements Comparable<MetricMonth> {
    private static final Pattern FORM = Pattern.compile("20\\d{2}-\\d{2}");

    /** @throws BusinessException INVALID for {@code month} */
    public static MetricMonth parse(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                var month = YearMonth.parse(text);
                return new MetricMonth(month.getYear(), month.getMonthValue());
            }
        } catch (DateTimeException noMonth) {
            // told below, as any other text
        }
        throw BusinessException.invalid("month", "field.month", Map.of());
    }

    public static MetricMonth of(LocalDate day) {
        return new MetricMonth(day.getYear(), day.getMonthValue());
    }

    public LocalDate first() {
        return LocalDate.of(year, number, 1);
    }

    public LocalDate last() {
        return first().plusMonths(1).minusDays(1);
    }

    public MetricMonth previous() {
        return of(first().minusMonths(1));
    }

    public MetricMonth next() {
        return of(first().plusMonths(1));
    }

    @Override
    public int compareTo(MetricMonth other) {
        return first().compareTo(other.first());
    }

    @Override
    public String toString() {
        return YearMonth.of(year, number).toString();
    }
}
