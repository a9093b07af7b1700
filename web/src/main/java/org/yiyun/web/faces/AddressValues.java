package org.yiyun.web.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.text.Typed;

/** Values out of the address of a list. Whatever makes no sense in it is passed over: addresses get edited by hand. */
public final class AddressValues {
    private AddressValues() {}

    /** What the request's address says; the empty text for what is not there. */
    public static UnaryOperator<String> of(HttpServletRequest request) {
        return name -> Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** The constant of that name, in whatever case. */
    public static <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The constants of those names with commas between. */
    public static <E extends Enum<E>> Set<E> many(Class<E> type, String names) {
        return Arrays.stream(names.split(",")).flatMap(name -> one(type, name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Null where nothing is written. */
    public static @Nullable String text(String value) {
        return value.isBlank() ? null : value.strip();
    }

    /** The beginning of the day so many days later. */
    public static @Nullable Instant date(String text, int later) {
        var day = day(text);
        try {
            return day == null ? null : BusinessClock.startOf(day.plusDays(later));
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    /** Null for what is no day, such as one of a year with more than four digits, which no database has. */
    public static @Nullable LocalDate day(String text) {
        return Typed.day(text);
    }
}
