package org.yiyun.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that may be about the same, proposed to a person who decides.
 *
 * @param caller the caller's name, always masked: a proposal is no sight of anybody
 * @param score  0 to 1, the sum of its parts
 * @param parts  in the order of {@link DuplicateSign}
 * @param open   others may be merged into it
 */
public record TicketDuplicate(
        String number, String title, TicketKind kind, TicketStatus status, Channel channel, @Nullable String institution,
        @Nullable String caller, Instant createdAt, double score, List<DuplicatePart> parts, boolean open) {
    public TicketDuplicate {
        parts = List.copyOf(parts);
    }
}
