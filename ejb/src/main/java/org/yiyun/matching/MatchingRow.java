package org.yiyun.matching;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param nationalCode the code confirmed, else the one proposed; null if there is none
 * @param nationalName its name
 * @param score        0 to 1, of the proposal; 1 for what people have chosen themselves
 * @param contradicted whether something decisive speaks against the proposal
 * @param rival        own code of the item that claims the same entry
 */
public record MatchingRow(
        long id,
        String institution,
        String code,
        String name,
        @Nullable String form,
        @Nullable String specification,
        @Nullable String maker,
        @Nullable BigDecimal price,
        MatchingState state,
        @Nullable String nationalCode,
        @Nullable String nationalName,
        double score,
        boolean contradicted,
        @Nullable String rival,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        int version) {}
