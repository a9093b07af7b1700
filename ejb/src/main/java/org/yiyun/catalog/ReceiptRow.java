package org.yiyun.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An institution on the board of a library.
 *
 * @param loaded       the latest version that it has said to have loaded; null for none
 * @param behind       published versions that it has not
 * @param missingSince when the first of those was published; null if it has all
 * @param reminders    how often it has been reminded of the version published last
 */
public record ReceiptRow(
        String institution, String name, String region, @Nullable Integer loaded, @Nullable Instant receivedAt, LoadState state,
        int behind, @Nullable Instant missingSince, int reminders, @Nullable Instant remindedAt) {}
