package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.outbox.Outbox.Fact;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TakenTicket;
import org.yiyun.ticket.TicketChanged;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketDispatched;
import org.yiyun.ticket.TicketDispatcher;
import org.yiyun.ticket.TicketEscalated;
import org.yiyun.ticket.TicketFinding;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketOrdered;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;

/**
 * The service desk's way of working (服务台): every change is checked, made, recorded as an event, brought to the clocks,
 * audited, and told to others through the outbox, in one transaction.
 */
@ApplicationScoped
public class TicketDesk {
    private static final Caller DISPATCHER = Caller.system("dispatch");
    /** The last of these tells whether a ticket waits; others leave that as it is, or cannot come while it does. */
    private static final Set<String> WAITING_OR_NOT =
            Set.of(TicketVerb.PAUSE.name(), TicketVerb.RESUME.name(), TicketVerb.UNMERGE.name());

    private final Tickets tickets;
    private final TicketOpenings openings;
    private final TicketGrades grades;
    private final AutomaticAssignment assignment;
    private final TicketGates gates;
    private final TicketClocks clocks;
    private final Outbox outbox;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public TicketDesk(
            Tickets tickets,
            TicketOpenings openings,
            TicketGrades grades,
            AutomaticAssignment assignment,
            TicketGates gates,
            TicketClocks clocks,
            Outbox outbox,
            AuditService audit,
            BusinessClock clock) {
        this.tickets = tickets;
        this.openings = openings;
        this.grades = grades;
        this.assignment = assignment;
        this.gates = gates;
        this.clocks = clocks;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    protected TicketDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    public Ticket open(OpenTicket request, Caller caller) {
        return openings.open(List.of(request), caller).get(0).orRefuse();
    }

    /** All in one transaction; one answer for each, in their order. */
    public List<TakenTicket> openAll(List<OpenTicket> requests, Caller caller) {
        return openings.open(requests, caller).stream()
                .map(opening -> new TakenTicket(
                        opening.ticket() == null ? null : opening.ticket().number(), opening.refused()))
                .toList();
    }

    public Ticket consult(OpenTicket request, TicketCommand.Resolve answer, Caller caller) {
        var ticket = open(request, caller);
        for (var command : List.of(answer, new TicketCommand.Feedback(answer.solution()), new TicketCommand.Close(true, null))) {
            change(ticket, command, caller);
        }
        return ticket;
    }

    public void hold(String number, Caller caller) {
        tickets.lock(number, caller);
    }

    public Ticket apply(String number, TicketCommand command, @Nullable Integer expectedVersion, Caller caller) {
        var verb = TicketVerb.of(command);
        if (!caller.may(verb.permission())) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", verb.permission().name()));
        }
        var ticket = tickets.lock(number, caller);
        if (expectedVersion != null && expectedVersion != ticket.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "ticket", "id", number));
        }
        if (command instanceof TicketCommand.Merge merge) {
            mergeInto(ticket, merge.into(), caller);
        }
        var before = ticket.mergedInto();
        var pause = command instanceof TicketCommand.Unmerge ? pauseBeforeMerge(ticket) : Optional.<TicketCommand.Pause>empty();
        change(ticket, command instanceof TicketCommand.Grade grade ? grades.checked(ticket, grade) : command, caller);
        if (command instanceof TicketCommand.Unmerge && before != null) {
            noteOn(before, HistoryEvent.UNMERGED_FROM, ticket, caller);
        }
        // facts of one instant have an order of their own: the clock goes on before it stands still
        pause.ifPresent(again -> change(ticket, again, new Stamp(caller.name(), clock.now().plus(1, ChronoUnit.MICROS)), caller));
        return ticket;
    }

    /** A ticket that waited when it was merged waits again when it is not, or its clocks would run while the user is waited for. */
    private Optional<TicketCommand.Pause> pauseBeforeMerge(Ticket ticket) {
        return TicketHistory.holding(tickets.history(ticket)).stream()
                .filter(event -> WAITING_OR_NOT.contains(event.type()))
                .reduce((earlier, later) -> later)
                .filter(last -> last.type().equals(TicketVerb.PAUSE.name()))
                .map(last -> new TicketCommand.Pause(last.details().getOrDefault("reason", "")));
    }

    /**
     * The rules assign in their own name; the history says by which decision, under which the reasons are kept. What the grading calls
     * for is ordered when somebody has the ticket, so that the order says who.
     */
    private void give(Ticket ticket, TicketDispatcher.Chosen chosen, TicketCommand grade, String grader) {
        var assign = new TicketCommand.Assign(chosen.assignee());
        var stamp = new Stamp(DISPATCHER.name(), clock.now());
        tickets.add(ticket.record(
                Happening.of(HistoryEvent.AUTO_ASSIGNED, null, Map.of(
                        "decision", String.valueOf(chosen.decision()), "rules", String.valueOf(chosen.rules()))),
                stamp));
        gates.check(ticket, assign);
        var from = ticket.status();
        append(ticket, ticket.assignedByRules(chosen.assignee(), stamp));
        order(ticket, grade, new Stamp(grader, stamp.at()));
        tell(ticket, TicketVerb.ASSIGN, false, List.of());
        audited(ticket, TicketVerb.ASSIGN, from);
    }

    private void change(Ticket ticket, TicketCommand command, Caller caller) {
        change(ticket, command, new Stamp(caller.name(), clock.now()), caller);
    }

    private void change(Ticket ticket, TicketCommand command, Stamp stamp, Caller caller) {
        var verb = TicketVerb.of(command);
        gates.check(ticket, command);
        var from = ticket.status();
        var travelling = from == TicketStatus.TRAVELLING ? ticket.engineer() : null;
        var event = ticket.apply(command, stamp);
        append(ticket, event);
        var chosen = command instanceof TicketCommand.Grade ? assignment.of(ticket) : Optional.<TicketDispatcher.Chosen>empty();
        if (chosen.isEmpty()) {
            order(ticket, command, stamp);
        }
        tell(ticket, verb, event.internal(), news(ticket, command, travelling, caller));
        audited(ticket, verb, from);
        chosen.ifPresent(one -> Callers.runAs(DISPATCHER, () -> give(ticket, one, command, caller.name())));
    }

    private void audited(Ticket ticket, TicketVerb verb, TicketStatus from) {
        audit.record("ticket." + verb.path(), "ticket", ticket.number(), Map.of("from", from, "to", ticket.status()));
    }

    /** What some people hear of besides those who have the ticket before them. */
    private static List<Fact> news(Ticket ticket, TicketCommand command, @Nullable String travelling, Caller caller) {
        var number = ticket.number();
        if (command instanceof TicketCommand.Escalate escalate) {
            return List.of(new Fact("TicketEscalated", number, new TicketEscalated(
                    number, ticket.level(), ticket.nextDueAt(), ticket.supportLine(), ticket.assignee(), escalate.reason())));
        }
        if (!isTold(ticket)) {
            return List.of();
        }
        if (command instanceof TicketCommand.Dispatch dispatch) {
            return List.of(new Fact("TicketDispatched", number, new TicketDispatched(
                    number, ticket.title(), ticket.level(), dispatch.engineer(), ticket.institution())));
        }
        return travelling == null || travelling.equals(caller.name())
                ? List.of()
                : HandlingOrders.finding(command).map(text -> new Fact("TicketFinding", number, new TicketFinding(number, travelling, text)))
                        .stream().toList();
    }

    /** Orders the work that the level asks for at once (REQ-SLA-03, REQ-SLA-04), each as an event of its own. */
    private void order(Ticket ticket, TicketCommand command, Stamp stamp) {
        if (!(command instanceof TicketCommand.Grade) && !(command instanceof TicketCommand.RemoteFailed)) {
            return;
        }
        for (var mode : HandlingOrders.after(command, ticket, Handlings.of(tickets.history(ticket)))) {
            tickets.add(ticket.record(Happening.of(HistoryEvent.HANDLING_ORDERED, null, Map.of(Handlings.MODE, mode.name())), stamp));
            outbox.put("TicketOrdered", ticket.number(), new TicketOrdered(
                    ticket.number(), ticket.title(), ticket.level(), mode, ticket.institution(), ticket.assignee()));
        }
    }

    /** The other ticket must be there, open and no merged one itself; its history says what came to it. */
    private void mergeInto(Ticket ticket, String into, Caller caller) {
        if (into.equals(ticket.number())) {
            throw BusinessException.invalid("into", "field.merge-self", Map.of());
        }
        var target = tickets.lock(into, caller);
        if (target.status().isFinal()) {
            throw new BusinessException(
                    ProblemType.TICKET_STATE, Map.of("number", into, "status", target.status().name(), "verb", "merge"));
        }
        noteOn(into, HistoryEvent.MERGED_FROM, ticket, caller);
    }

    private void noteOn(String number, HistoryEvent type, Ticket other, Caller caller) {
        var target = tickets.lock(number, caller);
        tickets.add(target.record(
                Happening.of(type, null, Map.of("number", other.number())), new Stamp(caller.name(), clock.now())));
        tell(target, null, false, List.of());
    }

    /** Appends an event that comes from the system and not from a verb, and brings it to the clocks. */
    public void record(Ticket ticket, Happening happening, Caller caller) {
        append(ticket, ticket.record(happening, new Stamp(caller.name(), clock.now())));
        tell(ticket, null, happening.internal(), List.of());
    }

    /** Only what is a fact to the clocks moves them, or takes one back: a comment needs no history. */
    private void append(Ticket ticket, TicketEvent event) {
        tickets.add(event);
        if (event.fact().isPresent() || TicketHistory.isUndoing(event)) {
            clocks.follow(ticket, tickets.history(ticket));
        }
    }

    /** All in one statement. */
    private void tell(Ticket ticket, @Nullable TicketVerb verb, boolean internal, List<Fact> news) {
        tickets.flush();
        var facts = new ArrayList<Fact>();
        if (isTold(ticket)) {
            facts.add(new Fact("TicketChanged", ticket.number(), changed(ticket, verb, internal)));
        }
        facts.addAll(news);
        outbox.putAll(facts);
    }

    /** Open pages and receivers of webhooks hear nothing of complaints: it would tell the number to people who are not to know of it. */
    static boolean isTold(Ticket ticket) {
        return ticket.kind() != TicketKind.COMPLAINT;
    }

    static TicketChanged changed(Ticket ticket, @Nullable TicketVerb verb, boolean internal) {
        return new TicketChanged(
                ticket.number(),
                ticket.kind().name(),
                ticket.status().name(),
                verb == null ? null : verb.path(),
                ticket.institution(),
                ticket.region(),
                ticket.assignee(),
                ticket.version(),
                internal);
    }
}
