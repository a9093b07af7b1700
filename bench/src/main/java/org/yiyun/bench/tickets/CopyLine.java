package org.yiyun.bench.tickets;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of PostgreSQL's text format of COPY. */
final class CopyLine {
    private final StringBuilder text = new StringBuilder(1024);

    CopyLine add(@Nullable Object value) {
        if (!text.isEmpty()) {
            text.append('\t');
        }
        text.append(value == null ? "\\N" : escaped(value.toString()));
        return this;
    }

    CopyLine add(@Nullable Instant value) {
        return add((Object) value);
    }

    /** A tsvector without positions, as {@code array_to_tsvector} makes it. */
    CopyLine words(List<String> words) {
        return add(words.stream()
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" ")));
    }

    String line() {
        return text.append('\n').toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
