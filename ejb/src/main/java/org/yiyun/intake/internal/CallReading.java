package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.CallStatus;
import org.yiyun.intake.CallView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Masked;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.ticket.PhoneKey;
import org.yiyun.ticket.TicketCallers;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;

/** Reads calls and who they are from. */
@ApplicationScoped
public class CallReading {
    private static final int TICKETS = 10;
    private static final int CALLS = 20;
    /** A call of which no end is told is over after that. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final PhoneCalls calls;
    private final OrganisationQueries organisations;
    private final TicketCallers tickets;
    private final TicketQueries queries;
    private final CallTickets links;
    private final People people;
    private final PersonalData personalData;
    private final BusinessClock clock;

    @Inject
    public CallReading(
            PhoneCalls calls, OrganisationQueries organisations, TicketCallers tickets, TicketQueries queries, CallTickets links,
            People people, PersonalData personalData, BusinessClock clock) {
        this.calls = calls;
        this.organisations = organisations;
        this.tickets = tickets;
        this.queries = queries;
        this.links = links;
        this.people = people;
        this.clock = clock;
        this.personalData = personalData;
    }

    /** For the proxy. */
    protected CallReading() {
        this(null, null, null, null, null, null, null, null);
    }

    public Page<CallRow> list(@Nullable CallStatus status, @Nullable String agent, PageRequest request) {
        var total = calls.count(status, agent, over());
        var found = calls.after(status, agent, over(), Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(shown(found), request, total, call -> Cursor.of(call.rangAt(), call.id()));
    }

    public List<CallRow> rows(@Nullable CallStatus status, @Nullable String agent, int offset, int limit) {
        return shown(calls.rows(status, agent, over(), offset, limit));
    }

    public long count(@Nullable CallStatus status, @Nullable String agent) {
        return calls.count(status, agent, over());
    }

    private List<CallRow> shown(List<PhoneCall> found) {
        var shown = personalData.isShownTo(Callers.current());
        if (shown) {
            personalData.sight("call-list", found.stream().map(call -> String.valueOf(call.id())).toList(), "phone");
        }
        return found.stream().map(call -> call.row(!shown, over())).toList();
    }

    private Instant over() {
        return clock.now().minus(LONGEST);
    }

    public boolean has(long id) {
        return !calls.all(List.of(id)).isEmpty();
    }

    public List<CallRow> of(String ticket) {
        var seen = Callers.current().may(Permission.TICKET_READ) && queries.has(ticket);
        return seen ? shown(calls.all(links.calls(ticket, CALLS))) : List.of();
    }

    public Optional<CallView> open() {
        return calls.open(Callers.current().name(), over()).map(call -> view(call, false));
    }

    private List<TicketRow> linked(long id, Caller caller) {
        return caller.may(Permission.TICKET_READ) ? queries.rows(links.tickets(id)) : List.of();
    }

    public CallView get(long id) {
        return view(calls.get(id), true);
    }

    /** @param whole with its tickets, whose sight is a sight of people too */
    private CallView view(PhoneCall call, boolean whole) {
        var caller = Callers.current();
        var shown = personalData.isShownTo(caller);
        if (shown) {
            personalData.sight("call", List.of(String.valueOf(call.id())), "phone", "name");
        }
        var key = PhoneKey.of(call.phone());
        var staff = key.isEmpty() ? Optional.<StaffView>empty() : organisations.staffByPhone(key);
        var last = caller.may(Permission.TICKET_READ) ? tickets.last(call.phone(), TICKETS) : List.<TicketRow>of();
        var fromTicket = last.stream().map(TicketRow::caller).filter(Objects::nonNull).findFirst();
        var name = staff.map(StaffView::name).map(known -> shown ? known : Masked.name(known)).or(() -> fromTicket).orElse(null);
        var institution = last.stream().map(TicketRow::institution).filter(Objects::nonNull).findFirst().orElse(null);
        return new CallView(
                call.row(!shown, over()), name, staff.isPresent(), institution, whole ? withOtherChannels(last) : List.of(),
                whole ? linked(call.id(), caller) : List.of(), !shown);
    }

    /** Whoever calls may have written: those of the same address or account as came with the tickets of the number. */
    private List<TicketRow> withOtherChannels(List<TicketRow> last) {
        if (last.isEmpty()) {
            return last;
        }
        var known = last.stream().map(TicketRow::number).toList();
        Set<String> all = new LinkedHashSet<>(known);
        all.addAll(people.sameAddress(known));
        all.addAll(people.sameAccount(known));
        return all.size() == known.size()
                ? last
                : queries.rows(all).stream().filter(row -> row.kind() != TicketKind.COMPLAINT).limit(TICKETS).toList();
    }
}
