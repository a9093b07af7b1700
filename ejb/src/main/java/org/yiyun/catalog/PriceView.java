package org.yiyun.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit or share as it holds.
 *
 * @param level   empty for all; so {@code region} and {@code personType}
 * @param value   yuan or ratio
 * @param validTo the day behind the last; null for no end
 */
public record PriceView(
        PriceKind kind, String level, String region, String personType, BigDecimal value, @Nullable AboveLimit above, String source,
        LocalDate validFrom, @Nullable LocalDate validTo, Instant knownFrom, @Nullable Instant knownTo) {
    /** How closely it is meant: what is said for a region goes before what is said for a level, and that before a person type. */
    int closeness() {
        return region.length() * 4 + (level.isEmpty() ? 0 : 2) + (personType.isEmpty() ? 0 : 1);
    }
}
