package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketFocus;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketSort;

/** The tickets that a check can draw from. */
@ApplicationScoped
public class CheckSamples {
    private static final int PART = 500;
    /** Sees all tickets but complaints, and no personal data: only numbers are taken. */
    private static final Caller SYSTEM = new Caller(
            "system:servicecheck", "servicecheck", Caller.Kind.SYSTEM, Set.of(Permission.TICKET_READ), Scope.ALL, null);

    private final TicketQueries tickets;

    @Inject
    public CheckSamples(TicketQueries tickets) {
        this.tickets = tickets;
    }

    /** For the proxy. */
    protected CheckSamples() {
        this(null);
    }

    /** Numbers of the tickets that were closed in the period, without those that the checker has. */
    List<String> frame(ServiceCheck check) {
        var from = BusinessClock.startOf(check.first());
        var to = BusinessClock.startOf(check.next());
        var filter = TicketFilter.ALL.withKind(EnumSet.complementOf(EnumSet.of(TicketKind.COMPLAINT)))
                .withFocus(new TicketFocus(Set.of(), Map.of(), null, from, to));
        List<String> found = new ArrayList<>();
        List<TicketRow> part;
        int offset = 0;
        do {
            int begin = offset;
            part = Callers.callAs(SYSTEM, () -> tickets.rows(filter, TicketSort.OLDEST, begin, PART));
            part.stream().filter(row -> !check.checker().equals(row.assignee())).forEach(row -> found.add(row.number()));
            offset += PART;
        } while (part.size() == PART);
        return found;
    }

    /** Those of the tickets that the person has: nobody checks tickets of one's own. */
    List<String> had(List<String> numbers, String login) {
        return numbers.isEmpty() ? List.of() : Callers.callAs(SYSTEM, () -> tickets.rows(numbers)).stream()
                .filter(row -> login.equals(row.assignee())).map(TicketRow::number).sorted().toList();
    }
}
