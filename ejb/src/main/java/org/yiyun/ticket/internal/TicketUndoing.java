package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;

/**
 * Takes verbs back (撤销). The history keeps both; clocks, handlings and figures are then those of a ticket to which the verb never
 * happened. Only what told nobody anything that cannot be unsaid can be taken back, and only while nothing else moved the ticket since.
 */
@ApplicationScoped
public class TicketUndoing {
    private static final Set<TicketVerb> UNDOABLE = Set.copyOf(EnumSet.of(
            TicketVerb.GRADE, TicketVerb.ASSIGN, TicketVerb.ACCEPT, TicketVerb.PAUSE, TicketVerb.RESUME, TicketVerb.COMMENT));
    /** What may have happened since without standing in the way. */
    private static final Set<String> HARMLESS = Set.of(
            TicketVerb.COMMENT.name(), HistoryEvent.ATTACHED.name(), HistoryEvent.CALENDAR_CHANGED.name(),
            HistoryEvent.MERGED_FROM.name(), HistoryEvent.UNMERGED_FROM.name());

    private final Tickets tickets;
    private final TicketDesk desk;
    private final AuditService audit;

    @Inject
    public TicketUndoing(Tickets tickets, TicketDesk desk, AuditService audit) {
        this.tickets = tickets;
        this.desk = desk;
        this.audit = audit;
    }

    /** For the proxy. */
    protected TicketUndoing() {
        this(null, null, null);
    }

    /** Whether it can be taken back at all; a comment that the user can read cannot. */
    static boolean canUndo(TicketVerb verb, JsonObject body) {
        return UNDOABLE.contains(verb) && (verb != TicketVerb.COMMENT || body.getBoolean("internal", false));
    }

    /** A ticket as it was before a verb. */
    record Mark(Ticket ticket, int events, TicketPlace place) {
        /** After the verb: which events it left and what there was before, for {@link #undo}. */
        JsonObject facts() {
            var facts = Json.createObjectBuilder()
                    .add(TicketHistory.FIRST, events + 1)
                    .add(TicketHistory.LAST, ticket.events())
                    .add("status", place.standing().status().name());
            add(facts, "resumeStatus", place.standing().resumeStatus());
            add(facts, "scheme", place.scheme());
            add(facts, "assignee", place.assignee());
            if (place.level() != null) {
                facts.add("level", place.level());
            }
            return facts.build();
        }

        private static void add(JsonObjectBuilder facts, String name, @Nullable Object value) {
            if (value != null) {
                facts.add(name, value.toString());
            }
        }
    }

    /** The ticket as it is now, locked. @throws BusinessException NOT_FOUND for what the caller may not see */
    Mark mark(String number) {
        var caller = permitted(Permission.TICKET_READ);
        var ticket = tickets.lock(number, caller);
        return new Mark(ticket, ticket.events(), ticket.place());
    }

    /**
     * Takes the verb back that left these facts.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN without the verb's own permission; RULE_BROKEN if it was taken back already, if people
     *     were told to work, or if the ticket was moved since
     */
    Ticket undo(String number, TicketVerb verb, JsonObject facts) {
        permitted(Permission.TICKET_READ);
        var caller = permitted(verb.permission());
        var ticket = tickets.lock(number, caller);
        var first = facts.getInt(TicketHistory.FIRST);
        var last = facts.getInt(TicketHistory.LAST);
        check(ticket, first, last, verb != TicketVerb.COMMENT);
        var from = ticket.status();
        if (verb != TicketVerb.COMMENT) {
            ticket.put(place(facts));
        }
        desk.record(ticket, undone(verb, first, last), caller);
        audit.record("ticket.undo", "ticket", number, Map.of("verb", verb.path(), "from", from, "to", ticket.status()));
        return ticket;
    }

    /** As internal as what it takes back. */
    private static Happening undone(TicketVerb verb, int first, int last) {
        var details = Map.of(
                "verb", verb.name(), TicketHistory.FIRST, String.valueOf(first), TicketHistory.LAST, String.valueOf(last));
        return new Happening(HistoryEvent.UNDONE.name(), null, null, details, verb == TicketVerb.COMMENT);
    }

    private void check(Ticket ticket, int first, int last, boolean moves) {
        var holding = TicketHistory.holding(tickets.history(ticket));
        var done = holding.stream().filter(event -> first <= event.sequence() && event.sequence() <= last).toList();
        if (done.isEmpty()) {
            throw refused(ticket, "field.undo.undone");
        }
        if (done.stream().anyMatch(event -> event.type().equals(HistoryEvent.HANDLING_ORDERED.name()))) {
            throw refused(ticket, "field.undo.ordered");
        }
        if (moves && holding.stream().anyMatch(event -> event.sequence() > last && !HARMLESS.contains(event.type()))) {
            throw refused(ticket, "field.undo.moved");
        }
    }

    private static TicketPlace place(JsonObject facts) {
        var resume = facts.getString("resumeStatus", null);
        return new TicketPlace(
                new Standing(TicketStatus.valueOf(facts.getString("status")), resume == null ? null : TicketStatus.valueOf(resume)),
                facts.get("level") instanceof JsonNumber level ? level.intValue() : null,
                facts.getString("scheme", null), facts.getString("assignee", null));
    }

    private static Caller permitted(Permission permission) {
        var caller = Callers.current();
        if (!caller.may(permission)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", permission.name()));
        }
        return caller;
    }

    private static BusinessException refused(Ticket ticket, String key) {
        return new BusinessException(ProblemType.RULE_BROKEN, Map.of("number", ticket.number()), List.of(new FieldError("verb", key)));
    }
}
