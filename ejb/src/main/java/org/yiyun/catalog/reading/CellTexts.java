package org.yiyun.catalog.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook says, as the text that a person sees: numbers without the noise of binary fractions, days as days. */
final class CellTexts {
    /** The last day that Excel knows, 9999-12-31, as a number. */
    static final long LAST_DAY = 2_958_465;
    /** Excel takes 1900 for a leap year; from this number on the count is right with the day below. */
    private static final long AFTER_FALSE_LEAP_DAY = 61;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final int DOUBLE_DIGITS = 15;
    private static final int LONGEST_NUMBER = 40;
    private static final int GREATEST_EXPONENT = 40;
    private static final double SECONDS_A_DAY = 86_400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final SharedTexts shared;
    private final boolean[] dateStyles;
    private final boolean epoch1904;

    CellTexts(SharedTexts shared, boolean[] dateStyles, boolean epoch1904) {
        this.shared = shared;
        this.dateStyles = dateStyles;
        this.epoch1904 = epoch1904;
    }

    /**
     * @param type  attribute {@code t}
     * @param style attribute {@code s}
     */
    String text(@Nullable String type, @Nullable String style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> {
                var text = shared.get(value);
                if (text == null) {
                    throw new ReadingProblem("catalog.file.damaged", List.of());
                }
                yield text;
            }
            case "n" -> isDate(style) ? date(value) : number(value);
            case "str", "inlineStr" -> SharedTexts.unescaped(value);
            default -> value;
        };
    }

    private boolean isDate(@Nullable String style) {
        if (style == null) {
            return false;
        }
        try {
            int index = Integer.parseInt(style);
            return index >= 0 && index < dateStyles.length && dateStyles[index];
        } catch (NumberFormatException broken) {
            return false;
        }
    }

    private String date(String value) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException broken) {
            return value;
        }
        long days = (long) Math.floor(number) + (epoch1904 ? DAYS_TO_1904 : 0);
        if (days < 1 || days > LAST_DAY) {
            return number(value);
        }
        long seconds = Math.round((number - Math.floor(number)) * SECONDS_A_DAY);
        return seconds == 0 ? day(days).toString() : day(days).atStartOfDay().plusSeconds(seconds).format(TIME);
    }

    /** The day of Excel's number of it. */
    static LocalDate day(long number) {
        return DAY_ZERO.plusDays(number < AFTER_FALSE_LEAP_DAY ? number + 1 : number);
    }

    /** Digits, with a point among them or not, that end with no zero that could be left out. */
    private static boolean isPlain(String value) {
        int point = -1;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '.' && point < 0 && i > 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        char last = value.charAt(value.length() - 1);
        return point < 0 || last != '0' && last != '.';
    }

    private static String number(String value) {
        if (value.length() <= DOUBLE_DIGITS && isPlain(value)) {
            return value;
        }
        if (value.length() > LONGEST_NUMBER) {
            return value;
        }
        try {
            var number = new BigDecimal(value.strip());
            if (Math.abs((long) number.precision() - number.scale()) > GREATEST_EXPONENT) {
                return value;
            }
            var rounded = number.round(new MathContext(DOUBLE_DIGITS));
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException broken) {
            return value;
        }
    }
}
