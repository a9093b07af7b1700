package org.yiyun.satisfaction;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;

/**
 * Which ratings of those that the caller may see; what is null or empty does not narrow.
 *
 * @param from        ticket closed at or after
 * @param to          ticket closed before
 * @param person      login of whose work it was
 * @param team        code of that person's organisation
 * @param institution national code
 * @param commented   only those with a comment
 */
public record SatisfactionFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        Set<TicketKind> kind,
        Set<Integer> level,
        Set<Channel> channel,
        @Nullable String person,
        @Nullable String team,
        @Nullable String institution,
        Set<Integer> stars,
        boolean commented) {
    public static final SatisfactionFilter ALL =
            new SatisfactionFilter(null, null, Set.of(), Set.of(), Set.of(), null, null, null, Set.of(), false);

    public SatisfactionFilter {
        kind = Set.copyOf(kind);
        level = Set.copyOf(level);
        channel = Set.copyOf(channel);
        stars = Set.copyOf(stars);
    }

    /** The same tickets, whatever was answered. */
    public SatisfactionFilter tickets() {
        return new SatisfactionFilter(from, to, kind, level, channel, person, team, institution, Set.of(), false);
    }
}
