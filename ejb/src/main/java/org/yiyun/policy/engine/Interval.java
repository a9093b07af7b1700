package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interval of numbers with open or closed ends (区间): {@code (0,50000]}, {@code [0,)}, {@code 5}.
 *
 * @param low  null for no lower end
 * @param high null for no upper end
 */
public record Interval(@Nullable BigDecimal low, boolean lowIncluded, @Nullable BigDecimal high, boolean highIncluded) {
    public static final Interval ALL = new Interval(null, false, null, false);

    private static final Pattern TEXT = Pattern.compile("([\\[(])\\s*(-?\\d+(?:\\.\\d+)?)?\\s*,\\s*(-?\\d+(?:\\.\\d+)?)?\\s*([])])");
    private static final Pattern POINT = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /** Empty if the text is no interval or holds no number. */
    public static Optional<Interval> parse(String text) {
        if (POINT.matcher(text).matches()) {
            BigDecimal point = new BigDecimal(text);
            return Optional.of(new Interval(point, true, point, true));
        }
        Matcher match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        Interval interval = new Interval(
                number(match.group(2)), match.group(1).equals("[") && match.group(2) != null,
                number(match.group(3)), match.group(4).equals("]") && match.group(3) != null);
        return interval.isEmpty() ? Optional.empty() : Optional.of(interval);
    }

    public boolean contains(BigDecimal value) {
        if (low != null) {
            int order = value.compareTo(low);
            if (order < 0 || (order == 0 && !lowIncluded)) {
                return false;
            }
        }
        if (high != null) {
            int order = value.compareTo(high);
            return order < 0 || (order == 0 && highIncluded);
        }
        return true;
    }

    /** What both hold; empty if there is no such number. */
    Optional<Interval> and(Interval other) {
        boolean lowHere = low != null && (other.low == null || low.compareTo(other.low) > 0 || (low.compareTo(other.low) == 0 && !lowIncluded));
        boolean highHere = high != null && (other.high == null || high.compareTo(other.high) < 0 || (high.compareTo(other.high) == 0 && !highIncluded));
        Interval both = new Interval(
                lowHere ? low : other.low, lowHere ? lowIncluded : other.lowIncluded,
                highHere ? high : other.high, highHere ? highIncluded : other.highIncluded);
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    /** Some number that it holds, an end if it has one of its own. */
    BigDecimal some() {
        if (low != null && lowIncluded) {
            return low;
        }
        if (high != null && highIncluded) {
            return high;
        }
        if (low != null) {
            return high == null ? low.add(BigDecimal.ONE) : low.add(high).multiply(new BigDecimal("0.5"));
        }
        return high == null ? BigDecimal.ZERO : high.subtract(BigDecimal.ONE);
    }

    /** The numbers where it begins and ends, without those that it does not have. */
    List<BigDecimal> ends() {
        return Stream.of(Optional.ofNullable(low), Optional.ofNullable(high)).flatMap(Optional::stream).toList();
    }

    private boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Override
    public String toString() {
        if (low != null && low.equals(high)) {
            return low.toPlainString();
        }
        return (lowIncluded ? "[" : "(") + (low == null ? "" : low.toPlainString()) + ","
                + (high == null ? "" : high.toPlainString()) + (highIncluded ? "]" : ")");
    }
}
