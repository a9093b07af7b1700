package org.yiyun.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what an institution needs to catch up.
 *
 * @param since   the version that it has; 0 for none
 * @param version the version that it has after all pages; the pages of one list lead to the same, also if another is published meanwhile
 * @param total   codes that changed
 */
public record LibraryChanges(
        String library, int since, int version, LocalDate effectiveOn, List<LibraryChange> items, long total, @Nullable String next) {
    public LibraryChanges {
        items = List.copyOf(items);
    }
}
