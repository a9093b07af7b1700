package org.yiyun.platform.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;

/**
 * The key values of the last row of a page, as an opaque string (keyset paging): the next page starts after them, and
 * rows that come or go in between neither repeat nor vanish.
 */
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** Null for null; a foreign string is an input fault of {@code cursor}. */
    public static @Nullable Cursor parse(@Nullable String text, int size) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var keys = List.of(new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1));
            if (keys.size() == size) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, with the same words as any foreign cursor
        }
        throw foreign();
    }

    /**
     * A key value.
     *
     * @param read throws for what is none; that is an input fault of {@code cursor} too
     */
    public <T> T get(int key, Function<String, T> read) {
        try {
            return read.apply(keys.get(key));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw foreign();
        }
    }

    private static BusinessException foreign() {
        return BusinessException.invalid("cursor", "field.cursor", Map.of());
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join(SEPARATOR, keys).getBytes(UTF_8));
    }
}
