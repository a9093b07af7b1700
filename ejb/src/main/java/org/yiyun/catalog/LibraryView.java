package org.yiyun.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.LibraryDefinition;

/**
 * A library with where it stands.
 *
 * @param entries     in force, as known now
 * @param current     number of the version published last; null before the first
 * @param open        versions that are neither published nor rejected
 * @param version     of the definition, for {@code If-Match}
 */
public record LibraryView(
        String key, LibraryDefinition definition, boolean shipped, long entries, @Nullable Integer current, @Nullable Instant publishedAt,
        long open, int version) {
    public String nameZh() {
        return definition.nameZh();
    }
}
