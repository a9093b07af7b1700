package org.yiyun.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with all that its page shows. Personal data is masked unless the reader may see it.
 *
 * @param level   rank in its scheme, 1 is the most severe
 * @param verbs   what the reader may do now
 * @param version for {@code ETag} and {@code If-Match}
 */
public record TicketView(
        String number,
        TicketKind kind,
        Channel channel,
        String title,
        String description,
        @Nullable String symptom,
        TicketStatus status,
        @Nullable Integer level,
        @Nullable String scheme,
        @Nullable String serviceLine,
        @Nullable String system,
        @Nullable String module,
        @Nullable String institution,
        @Nullable String region,
        Contact contact,
        @Nullable String assignee,
        @Nullable String engineer,
        @Nullable String externalKey,
        @Nullable String provinceNumber,
        @Nullable String provinceState,
        @Nullable String solution,
        @Nullable String cause,
        @Nullable String prevention,
        @Nullable HandlingMode mode,
        @Nullable Boolean satisfied,
        @Nullable Integer score,
        @Nullable String mergedInto,
        int supportLine,
        Instant occurredAt,
        Instant createdAt,
        @Nullable Instant closedAt,
        List<TicketClockView> clocks,
        List<TicketVerb> verbs,
        int version) {
    public TicketView {
        clocks = List.copyOf(clocks);
        verbs = List.copyOf(verbs);
    }
}
