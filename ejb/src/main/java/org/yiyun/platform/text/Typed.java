package org.yiyun.platform.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text as people type it. */
public final class Typed {
    private Typed() {}

    /** Without blanks around it; null where nothing is left. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Each once, in the order typed, without those of which nothing is left. */
    public static List<String> all(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Typed::orNull).filter(Objects::nonNull).distinct().toList();
    }
}
