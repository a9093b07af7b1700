package org.yiyun.web.faces;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Times;

/** Functions of the tag library {@code y:}; all take null and give the empty text for it. */
public final class Functions {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BusinessClock.ZONE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(BusinessClock.ZONE);

    private Functions() {}

    /** {@code 2026-11-21 09:30}. */
    public static String dateTime(@Nullable Instant at) {
        return at == null ? "" : Times.MINUTES.format(at);
    }

    /** {@code 2026-11-21 09:30:05}. */
    public static String exact(@Nullable Instant at) {
        return at == null ? "" : Times.SECONDS.format(at);
    }

    /** The time alone if it is today, without the year if it is this year. */
    public static String shortTime(@Nullable Instant at, Instant now) {
        if (at == null) {
            return "";
        }
        var day = LocalDate.ofInstant(at, BusinessClock.ZONE);
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        if (day.equals(today)) {
            return TIME.format(at);
        }
        return day.getYear() == today.getYear() ? SHORT.format(at) : Times.MINUTES.format(at);
    }

    /** Milliseconds since 1970, for the browser. */
    public static long millis(Instant at) {
        return at.toEpochMilli();
    }

    /** {@code 3小时20分}, {@code 2天4小时}: the two largest units. */
    public static String duration(@Nullable Duration length) {
        return length == null ? "" : duration(length, name -> Texts.get(Notices.locale(), "ui.unit." + name));
    }

    /** The same in the words that are given for {@code day}, {@code hour} and {@code minute}. */
    public static String duration(Duration length, UnaryOperator<String> unit) {
        var span = length.abs();
        if (span.toDays() > 0) {
            return join(span.toDays(), unit.apply("day"), span.toHoursPart(), unit.apply("hour"));
        }
        if (span.toHours() > 0) {
            return join(span.toHours(), unit.apply("hour"), span.toMinutesPart(), unit.apply("minute"));
        }
        return span.toMinutes() + unit.apply("minute");
    }

    private static String join(long major, String majorUnit, long minor, String minorUnit) {
        return major + majorUnit + (minor == 0 ? "" : minor + minorUnit);
    }

    /** The time between two instants, as {@link #duration(Duration)} tells it. */
    public static String between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? "" : duration(Duration.between(from, to));
    }

    /** An amount with its unit, as in {@code 24 自然小时}. */
    public static String amount(@Nullable BigDecimal amount, @Nullable Object unit) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString() + " " + Texts.get(Notices.locale(), "sla.unit." + unit);
    }

    /**
     * {@code 2026-01-01 – 2026-12-31}: the days of what ends before a day, or has no end; nothing for what has neither end.
     *
     * @param until the first day to which it does not belong any more
     */
    public static String days(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null && until == null ? "" : (from == null ? "" : from + " ") + "–" + (until == null ? "" : " " + until.minusDays(1));
    }

    /** {@code 12,345}. */
    public static String number(@Nullable Number value) {
        return value == null ? "" : String.format(Locale.ROOT, "%,d", value.longValue());
    }

    /** {@code 12,345.60}: yuan with its fen. */
    public static String money(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : String.format(Locale.ROOT, "%,.2f", yuan);
    }

    /** The sign for a person: the family name, or the first letter. */
    public static String initial(@Nullable String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** {@code 1.4 MB}. */
    public static String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** Only so much of a text. */
    public static String cut(@Nullable String text, int length) {
        return text == null ? "" : text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
