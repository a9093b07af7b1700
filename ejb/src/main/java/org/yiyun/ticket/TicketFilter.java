package org.yiyun.ticket;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets of those that the caller may see; what is null or empty does not narrow.
 *
 * @param q       words in number, external key, title, description or caller's name
 * @param from    created at or after
 * @param to      created before
 * @param overdue only those with a running clock past its due time
 */
public record TicketFilter(
        Set<TicketStatus> status,
        Set<TicketKind> kind,
        Set<Integer> level,
        @Nullable String assignee,
        @Nullable String institution,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean overdue) {
    public static final TicketFilter ALL = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, null, false);

    public TicketFilter {
        status = Set.copyOf(status);
        kind = Set.copyOf(kind);
        level = Set.copyOf(level);
    }

    public TicketFilter withStatus(Set<TicketStatus> wanted) {
        return new TicketFilter(wanted, kind, level, assignee, institution, q, from, to, overdue);
    }

    public TicketFilter withTime(@Nullable Instant notBefore, @Nullable Instant before) {
        return new TicketFilter(status, kind, level, assignee, institution, q, notBefore, before, overdue);
    }
}
