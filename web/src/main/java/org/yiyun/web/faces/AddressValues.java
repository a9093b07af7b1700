package org.yiyun.web.faces;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;

/** Values out of the address of a list. Whatever makes no sense in it is passed over: addresses get edited by hand. */
public final class AddressValues {
    private AddressValues() {}

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
        try {
            return text.isBlank() ? null : BusinessClock.startOf(LocalDate.parse(text.strip()).plusDays(later));
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
