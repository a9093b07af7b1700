package org.yiyun.catalog.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.AboveLimit;
import org.yiyun.catalog.PriceKind;

/**
 * What a row of a file states.
 *
 * @param until first day without it; null for no end of its own
 * @param value null if it ends what holds
 */
record StatedPrice(
        String code, PriceKind kind, String level, String region, String personType, LocalDate from, @Nullable LocalDate until,
        @Nullable BigDecimal value, @Nullable AboveLimit above, String source) {
    /** What two statements have in common that say something of the same thing. */
    String thing() {
        return String.join("\u001f", code, level, region, personType);
    }

    /** Whether the other says the same, whatever document it names. */
    boolean agrees(StatedPrice other) {
        boolean worth = value == null || other.value == null ? value == other.value : value.compareTo(other.value) == 0;
        return worth && from.equals(other.from) && Objects.equals(until, other.until) && above == other.above;
    }

    /** Whether it still holds, by its own word, when the later one begins. */
    boolean reaches(StatedPrice later) {
        return until != null && until.isAfter(later.from);
    }
}
