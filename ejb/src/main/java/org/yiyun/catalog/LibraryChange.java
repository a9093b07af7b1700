package org.yiyun.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.ChangeKind;

/**
 * A code that changed since a version. Whoever catches up replaces all that it has of the code by {@code periods}.
 *
 * @param kind    {@code ADDED}, {@code CHANGED} or {@code STOPPED}, on the first day of the later version
 * @param periods everything that is known of the code now, by day; empty if nothing is
 */
public record LibraryChange(String code, String name, ChangeKind kind, List<Period> periods) {
    public LibraryChange {
        periods = List.copyOf(periods);
    }

    /**
     * @param validFrom first day; null since ever
     * @param validTo   the day behind the last one; null for no end
     */
    public record Period(@Nullable LocalDate validFrom, @Nullable LocalDate validTo, Map<String, String> values) {}
}
