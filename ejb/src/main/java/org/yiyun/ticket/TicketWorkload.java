package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.TicketAssignments;

/** Who has how much to do, and who was found for tickets of the past: what dispatching is decided and tried by. Never complaints. */
@Stateless
public class TicketWorkload {
    private final TicketAssignments assignments;

    @Inject
    public TicketWorkload(TicketAssignments assignments) {
        this.assignments = assignments;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TicketWorkload() {
        this(null);
    }

    /**
     * What these people have open, of all institutions: a count tells nothing of a ticket. What somebody has beyond so many tickets is
     * not looked at, so the answer costs the same however much has piled up.
     *
     * @param most   of each person, at least one
     * @param except number of a ticket that does not count: one weighs nothing against whoever has it already
     */
    @Requires(Permission.TICKET_READ)
    public List<OpenWork> open(Collection<String> assignees, int most, String except) {
        return assignments.open(assignees, most, except);
    }

    /** Who of these people has an open ticket of the business system; {@code except} as in {@link #open}. */
    @Requires(Permission.TICKET_READ)
    public Set<String> atWorkOn(String system, Collection<String> assignees, String except) {
        return assignments.atWorkOn(system, assignees, except);
    }

    /** How many graded tickets were opened in {@code [from, to)}, whoever may see them: a bound of what {@link #past} gives. */
    @Requires(Permission.TICKET_READ)
    public long countPast(Instant from, Instant to) {
        return assignments.count(from, to);
    }

    /**
     * The graded tickets opened in {@code [from, to)} that the caller may see, in the order of opening.
     *
     * @param after the last one that the caller has had; null at the beginning
     */
    @Requires(Permission.TICKET_READ)
    public List<PastTicket> past(Instant from, Instant to, @Nullable Position after, int limit) {
        return assignments.past(from, to, after, limit, Callers.current().scope());
    }

    /** A place in the order of opening. */
    public record Position(Instant createdAt, long id) {}
}
