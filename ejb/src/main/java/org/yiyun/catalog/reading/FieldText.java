package org.yiyun.catalog.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiyun.catalog.engine.FieldType;

/** The canonical text of a field's folded text, as {@link org.yiyun.catalog.engine.EntryContent} tells it; empty if it has none. */
final class FieldText {
    private static final int LONGEST_NUMBER = 40;
    private static final int GREATEST_EXPONENT = 30;
    private static final int MONEY_DECIMALS = 2;
    /** Excel's number of 1927-05-18; smaller ones are most likely a year or an amount in the wrong column. */
    private static final int FIRST_SERIAL = 10_000;
    private static final int FIRST_YEAR = 1900;
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})([-/.月])(\\d{1,2})日?([ T]+\\d{1,2}:.*)?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{6})?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5,7})(\\.\\d+)?");
    private static final Pattern JAVA_DATE = Pattern.compile("[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\\d{1,2}) \\d{2}:\\d{2}:\\d{2} \\S+ (\\d{4})");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Set<String> YES = Set.of("1", "是", "有", "有效", "y", "yes", "true", "√");
    private static final Set<String> NO = Set.of("0", "否", "无", "无效", "n", "no", "false", "×");

    private FieldText() {}

    static Optional<String> of(FieldType type, String folded) {
        return switch (type) {
            case TEXT -> Optional.of(folded);
            case NUMBER -> number(folded).map(FieldText::plain);
            case MONEY -> money(folded);
            case RATE -> rate(folded);
            case DATE -> isCanonicalDay(folded) ? Optional.of(folded) : date(CanonicalText.narrow(folded)).map(LocalDate::toString);
            case FLAG -> flag(folded.toLowerCase(Locale.ROOT));
        };
    }

    private static Optional<BigDecimal> number(String folded) {
        var narrow = CanonicalText.narrow(folded);
        var text = GROUPED.matcher(narrow).matches() ? narrow.replace(",", "") : narrow;
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            return Math.abs((long) number.precision() - number.scale()) > GREATEST_EXPONENT ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Nothing is rounded: a third decimal that is not zero is refused. */
    private static Optional<String> money(String folded) {
        var text = folded.startsWith("¥") || folded.startsWith("￥") ? folded.substring(1) : folded;
        return number(text.endsWith("元") ? text.substring(0, text.length() - 1).strip() : text.strip())
                .filter(amount -> amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= MONEY_DECIMALS)
                .map(amount -> amount.setScale(MONEY_DECIMALS, RoundingMode.UNNECESSARY).toPlainString());
    }

    private static Optional<String> rate(String folded) {
        var isPercent = folded.endsWith("%");
        return number(isPercent ? folded.substring(0, folded.length() - 1).strip() : folded)
                .map(rate -> isPercent ? rate.movePointLeft(2) : rate)
                .filter(rate -> rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0)
                .map(FieldText::plain);
    }

    /** Most days are written as they are kept, and are days of every month. */
    private static boolean isCanonicalDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    }

    /** The number that stands there; -1 if something else does. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    private static Optional<LocalDate> date(String text) {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return day(day.group(1), day.group(3), day.group(5));
        }
        var compact = COMPACT_DAY.matcher(text);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            long number = Long.parseLong(serial.group(1));
            return number < FIRST_SERIAL || number > CellTexts.LAST_DAY ? Optional.empty() : Optional.of(CellTexts.day(number));
        }
        var java = JAVA_DATE.matcher(text);
        return java.matches()
                ? day(java.group(3), String.valueOf(MONTHS.indexOf(java.group(1)) + 1), java.group(2))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(date -> date.getYear() >= FIRST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> flag(String text) {
        return YES.contains(text) ? Optional.of("1") : NO.contains(text) ? Optional.of("0") : Optional.empty();
    }
}
