package org.yiyun.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit or share that holds today or later, for a file.
 *
 * @param until     first day without it; null for no end
 * @param record    number of what was stated
 * @param knownFrom since when it is known, {@code yyyy-MM-dd HH:mm:ss}
 */
public record PricedEntry(
        String code, String level, String region, String personType, LocalDate from, @Nullable LocalDate until, BigDecimal value,
        @Nullable AboveLimit above, String source, long record, String knownFrom) {}
