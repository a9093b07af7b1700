package org.yiyun.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points for one criterion, and what they rest on.
 *
 * @param figure    what was counted, a number or per cent; null where nothing was there to count, or for MANUAL
 * @param rows      how many rows the figure rests on
 * @param proposed  points by the figure; null without a figure
 * @param points    that count; null: the criterion is left out of the total, or a person has yet to enter them
 * @param evidence  what a person said that gave other points, or any for MANUAL
 * @param enteredBy that person's login; null where the proposal counts, and for institutions
 */
public record ScoreView(
        String criterion, String name, int weight, FigureSource source, @Nullable BigDecimal best, @Nullable BigDecimal worst,
        @Nullable String note, @Nullable BigDecimal figure, long rows, @Nullable BigDecimal proposed, @Nullable BigDecimal points,
        @Nullable String evidence, @Nullable String enteredBy, @Nullable Instant enteredAt) {}
