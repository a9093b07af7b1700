package org.yiyun.web.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/**
 * Reads query parameters strictly and tells all faults at once. A name that does not exist is a fault too: a misspelt
 * filter that is passed over shows everything. Empty values count as not given.
 */
public final class Parameters {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final MultivaluedMap<String, String> given;
    private final String prefix;
    private final Set<String> names = new TreeSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    public Parameters(MultivaluedMap<String, String> given) {
        this(given, "");
    }

    /** @param prefix of the paths in errors, for parameters that come in a body: {@code filter.} */
    public Parameters(MultivaluedMap<String, String> given, String prefix) {
        this.given = given;
        this.prefix = prefix;
    }

    /** One value of free text. */
    public @Nullable String text(String name, int max) {
        var value = single(name);
        if (value == null) {
            return null;
        }
        if (value.length() > max) {
            fault(name, "field.size", Map.of("min", 0, "max", max));
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            fault(name, "field.control", Map.of());
        }
        return value;
    }

    /** As {@link #text}, of one that has to be given. */
    public @Nullable String requiredText(String name, int max) {
        var text = text(name, max);
        return text != null || hasFault(name) ? text : fault(name, "field.required", Map.of());
    }

    public boolean flag(String name) {
        var value = single(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            fault(name, "field.type.boolean", Map.of());
        }
        return "true".equals(value);
    }

    /** Any number of constants, repeated or with commas between. */
    public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        var known = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        return values(name, text -> {
            if (!known.containsKey(text)) {
                fault(name, "field.enum", Map.of("allowed",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" "))));
            }
            return known.get(text);
        });
    }

    /** At most one constant. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        var constants = constants(name, type);
        return constants.size() > 1 ? fault(name, "field.repeated", Map.of()) : constants.stream().findFirst().orElse(null);
    }

    /** Any number of whole numbers within the bounds. */
    public Set<Integer> numbers(String name, int min, int max) {
        return values(name, text -> number(name, text, min, max));
    }

    /** One whole number within the bounds. */
    public @Nullable Integer number(String name, int min, int max) {
        var value = single(name);
        return value == null ? null : number(name, value, min, max);
    }

    /** The start of a time range: an instant, or a day's beginning. */
    public @Nullable Instant from(String name) {
        return time(name, 0);
    }

    /** The end of a time range, not included: an instant, or the end of a day, which is included. */
    public @Nullable Instant to(String name) {
        return time(name, 1);
    }

    /** {@code to} must not be before {@code from}. */
    public <T extends Comparable<? super T>> void inOrder(@Nullable T from, @Nullable T to) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            fault("to", "field.order", Map.of());
        }
    }

    /** A day. */
    public @Nullable LocalDate date(String name) {
        var value = single(name);
        try {
            return value == null ? null : inRange(name, LocalDate.parse(value));
        } catch (DateTimeException notADate) {
            return fault(name, "field.date", Map.of());
        }
    }

    /** A day that has to be given. */
    public @Nullable LocalDate requiredDate(String name) {
        var date = date(name);
        return date != null || hasFault(name) ? date : fault(name, "field.required", Map.of());
    }

    /** {@code limit} and {@code cursor}. */
    public PageRequest page() {
        return PageRequest.of(number("limit", 1, PageRequest.MAX_LIMIT), single("cursor"));
    }

    /** After all have been read: throws INVALID with what was wrong, also with names that nobody asked for. */
    public void check() {
        given.keySet().stream().filter(name -> !names.contains(name)).sorted().forEach(name ->
                fault(name, "field.parameter", Map.of("allowed", String.join(" ", names))));
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
    }

    /** A fault that the caller has found; null, for the place of the value. */
    public <T> @Nullable T fault(String name, String key, Map<String, ?> params) {
        errors.add(new FieldError(prefix + name, key, params));
        return null;
    }

    /** Whether something is wrong with a parameter that was read. */
    public boolean hasFault(String name) {
        return errors.stream().anyMatch(error -> error.path().equals(prefix + name));
    }

    private @Nullable String single(String name) {
        names.add(name);
        var all = given.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
        if (all.size() > 1) {
            fault(name, "field.repeated", Map.of());
        }
        return all.isEmpty() ? null : all.get(0).strip();
    }

    private <T> Set<T> values(String name, Function<String, @Nullable T> parse) {
        names.add(name);
        Set<T> result = new LinkedHashSet<>();
        given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(value -> {
                    var parsed = parse.apply(value);
                    if (parsed != null) {
                        result.add(parsed);
                    }
                });
        return result;
    }

    private @Nullable Integer number(String name, String text, int min, int max) {
        try {
            var number = Integer.parseInt(text);
            return number < min || number > max ? fault(name, "field.range", Map.of("min", min, "max", max)) : number;
        } catch (NumberFormatException notANumber) {
            return fault(name, "field.type.integer", Map.of());
        }
    }

    private @Nullable Instant time(String name, int days) {
        var value = single(name);
        if (value == null) {
            return null;
        }
        try {
            if (value.length() == "2026-01-31".length()) {
                var day = inRange(name, LocalDate.parse(value));
                return day == null ? null : BusinessClock.startOf(day.plusDays(days));
            }
            // a plus sign that was not escaped arrives as a space
            var time = OffsetDateTime.parse(value.replace(' ', '+'));
            return inRange(name, time.toLocalDate()) == null ? null : time.toInstant();
        } catch (DateTimeException notATime) {
            return fault(name, "field.instant", Map.of());
        }
    }

    private @Nullable LocalDate inRange(String name, LocalDate date) {
        return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                ? fault(name, "field.year", Map.of("min", FIRST_YEAR, "max", LAST_YEAR))
                : date;
    }
}
