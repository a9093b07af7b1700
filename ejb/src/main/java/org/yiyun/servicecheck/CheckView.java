package org.yiyun.servicecheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check with all that its page and its report show.
 *
 * @param size        how many tickets are to be drawn
 * @param seed        with the frame and the size it gives the sample again
 * @param frameSize   how many tickets could have been drawn; null before the draw
 * @param frameDigest SHA-256 of their numbers in order, a line each
 * @param mine        whether the reader is its checker and works on it now
 * @param closeable   whether the reader may close it now
 * @param version     for {@code ETag} and {@code If-Match}
 */
public record CheckView(
        String number, String title, String scope, LocalDate first, LocalDate last, String checker, CheckStatus status, Instant dueAt,
        boolean overdue, int size, @Nullable Long seed, @Nullable Integer frameSize, @Nullable String frameDigest,
        @Nullable Instant drawnAt, List<CheckItemView> items, List<CheckFindingView> findings, @Nullable String summary,
        @Nullable Instant reportedAt, @Nullable String closing, @Nullable String closedBy, @Nullable Instant closedAt, boolean mine,
        boolean closeable, int version) {
    public CheckView {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /** How many tickets have that verdict. */
    public long count(CheckVerdict verdict) {
        return items.stream().filter(item -> item.verdict() == verdict).count();
    }
}
