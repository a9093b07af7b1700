package org.yiyun.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the check.
 *
 * @param rival    with DOUBLE: own code of the other item
 * @param endedOn  with EXPIRED: the last day on which the entry was in force, null if it never was
 * @param limit    with OVER_LIMIT: the price limit in yuan
 */
public record CheckRow(
        CheckKind kind,
        long id,
        String institution,
        String code,
        String name,
        MatchingState state,
        @Nullable String nationalCode,
        @Nullable String nationalName,
        @Nullable BigDecimal price,
        @Nullable String rival,
        @Nullable LocalDate endedOn,
        @Nullable BigDecimal limit) {}
