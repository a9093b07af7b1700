package org.yiyun.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with all that its page shows. The complainant is masked unless the reader may see personal data; then the sight is
 * audited.
 *
 * @param next        the step to be done next, null when it is closed
 * @param dueAt       when that is to be done, null without a limit
 * @param reopenUntil until when it may be reopened, null while it is open
 * @param verbs       what the reader may do now
 * @param version     for {@code ETag} and {@code If-Match}
 */
public record ComplaintView(
        String number,
        ComplaintKind kind,
        boolean letter,
        ComplaintChannel channel,
        String text,
        ComplaintStatus status,
        ComplaintSubject about,
        Complainant complainant,
        @Nullable String handler,
        @Nullable String ticket,
        @Nullable String solution,
        @Nullable String cause,
        @Nullable String training,
        @Nullable String requirement,
        Instant receivedAt,
        Instant recordedAt,
        String recordedBy,
        @Nullable ComplaintVerb next,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Instant closedAt,
        @Nullable Instant reopenUntil,
        List<ComplaintVerb> verbs,
        int version) {
    public ComplaintView {
        verbs = List.copyOf(verbs);
    }
}
