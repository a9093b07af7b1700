package org.yiyun.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a ticket will be closed because its user says nothing, and why not.
 *
 * @param fedBackAt  since when the user's word is waited for
 * @param days       for how many working days; null where it is not closed by itself
 * @param closeAt    when it will be closed; null where it will not
 * @param toldAt     when the user's side was told of that
 * @param answeredAt when the user answered
 */
public record ClosingView(
        ClosingState state,
        @Nullable Instant fedBackAt,
        @Nullable Integer days,
        @Nullable Instant closeAt,
        @Nullable Instant toldAt,
        @Nullable Instant answeredAt) {
    /** Nothing is waited for. */
    public static final ClosingView NONE = new ClosingView(ClosingState.NONE, null, null, null, null, null);
}
