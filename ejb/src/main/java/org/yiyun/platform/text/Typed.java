package org.yiyun.platform.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;

/** Text as people type it. */
public final class Typed {
    /** {@code 2026-01-31}. */
    private static final int DAY_LENGTH = 10;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    /** Without blanks around it; null where nothing is left. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Without blanks around it; the empty text for nothing. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * Without blanks around it.
     *
     * @param path of the field
     * @param most characters with the blanks
     * @throws BusinessException INVALID where nothing is left, or too much is there
     */
    public static String required(String path, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            throw BusinessException.invalid(path, "field.required", Map.of());
        }
        if (text.length() > most) {
            throw BusinessException.invalid(path, "field.size", Map.of("min", 1, "max", most));
        }
        return text.strip();
    }

    /** A day as {@code 2026-01-31}; null for what is none, such as one of a year with more than four digits, which no database has. */
    public static @Nullable LocalDate day(String text) {
        try {
            return text.strip().length() == DAY_LENGTH ? LocalDate.parse(text.strip()) : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** A day as people write it into files: {@code 2026-1-31}, {@code 2026/01/31}, {@code 2026.1.31}, {@code 20260131}; null for what is none. */
    public static @Nullable LocalDate written(String text) {
        try {
            return LocalDate.parse(text.strip().replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3").replace('/', '-').replace('.', '-'), WRITTEN);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** Each once, in the order typed, without those of which nothing is left. */
    public static List<String> all(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Typed::orNull).filter(Objects::nonNull).distinct().toList();
    }
}
