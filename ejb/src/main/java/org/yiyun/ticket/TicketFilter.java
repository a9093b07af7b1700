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
 * @param focus   the rows behind a figure
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
        boolean overdue,
        TicketFocus focus) {
    public static final TicketFilter ALL = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, null, false);

    public TicketFilter {
        status = Set.copyOf(status);
        kind = Set.copyOf(kind);
        level = Set.copyOf(level);
    }

    /** Without a focus. */
    public TicketFilter(
            Set<TicketStatus> status,
            Set<TicketKind> kind,
            Set<Integer> level,
            @Nullable String assignee,
            @Nullable String institution,
            @Nullable String q,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean overdue) {
        this(status, kind, level, assignee, institution, q, from, to, overdue, TicketFocus.NONE);
    }

    public TicketFilter withStatus(Set<TicketStatus> wanted) {
        return new TicketFilter(wanted, kind, level, assignee, institution, q, from, to, overdue, focus);
    }

    public TicketFilter withKind(Set<TicketKind> wanted) {
        return new TicketFilter(status, wanted, level, assignee, institution, q, from, to, overdue, focus);
    }

    public TicketFilter withLevel(Set<Integer> wanted) {
        return new TicketFilter(status, kind, wanted, assignee, institution, q, from, to, overdue, focus);
    }

    public TicketFilter withOverdue() {
        return new TicketFilter(status, kind, level, assignee, institution, q, from, to, true, focus);
    }

    public TicketFilter withFocus(TicketFocus wanted) {
        return new TicketFilter(status, kind, level, assignee, institution, q, from, to, overdue, wanted);
    }

    public TicketFilter withTime(@Nullable Instant notBefore, @Nullable Instant before) {
        return new TicketFilter(status, kind, level, assignee, institution, q, notBefore, before, overdue, focus);
    }
}
