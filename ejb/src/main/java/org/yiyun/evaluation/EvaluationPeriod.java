package org.yiyun.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiyun.platform.BusinessClock;

/**
 * A quarter or a year, as in {@code 2026-Q1} and {@code 2026}.
 *
 * @param first its first day
 * @param next  the first day after it
 */
public record EvaluationPeriod(String name, LocalDate first, LocalDate next) {
    private static final Pattern NAME = Pattern.compile("(20\\d\\d)(?:-Q([1-4]))?");
    private static final int QUARTER = 3;

    /** Empty for what is neither a quarter nor a year. */
    public static Optional<EvaluationPeriod> parse(String name) {
        var matcher = NAME.matcher(name.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var year = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 1);
        if (matcher.group(2) == null) {
            return Optional.of(new EvaluationPeriod(matcher.group(), year, year.plusYears(1)));
        }
        var first = year.plusMonths(QUARTER * (Integer.parseInt(matcher.group(2)) - 1L));
        return Optional.of(new EvaluationPeriod(matcher.group(), first, first.plusMonths(QUARTER)));
    }

    /** Its beginning. */
    public Instant from() {
        return BusinessClock.startOf(first);
    }

    /** Its end, which is not part of it. */
    public Instant to() {
        return BusinessClock.startOf(next);
    }
}
