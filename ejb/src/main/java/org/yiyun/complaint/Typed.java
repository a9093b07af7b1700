package org.yiyun.complaint;

import org.jspecify.annotations.Nullable;

/** Text as people type it. */
final class Typed {
    private Typed() {}

    /** Without blanks around it; null where nothing is left. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
