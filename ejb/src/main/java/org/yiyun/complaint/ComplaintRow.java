package org.yiyun.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list. The name of the complainant is masked here for everybody.
 *
 * @param dueAt   when the next step is to be done, null without a limit
 * @param overdue that moment is past
 */
public record ComplaintRow(
        String number,
        ComplaintKind kind,
        boolean letter,
        ComplaintChannel channel,
        String text,
        ComplaintStatus status,
        ComplaintSubject about,
        @Nullable String complainant,
        @Nullable String handler,
        @Nullable String ticket,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        int version) {}
