package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Masked;
import org.yiyun.security.PersonalData;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingView;
import org.yiyun.ticket.TicketDemand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.TicketView;

/** What a caller gets to see of tickets: personal data masked, or shown and the sight recorded. */
@ApplicationScoped
public class TicketViews {
    private final Tickets tickets;
    private final TicketClocks clocks;
    private final PersonalData personalData;

    @Inject
    public TicketViews(Tickets tickets, TicketClocks clocks, PersonalData personalData) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.personalData = personalData;
    }

    protected TicketViews() {
        this(null, null, null);
    }

    /** Whether {@link #get} finds it. */
    public boolean has(String number, Caller caller) {
        return tickets.has(number, caller);
    }

    /** Of the ticket that {@link #get} finds. */
    public Optional<TicketKind> kind(String number, Caller caller) {
        return tickets.kind(number, caller);
    }

    /** Of the ticket that {@link #get} finds. */
    public TicketDemand demand(String number, Caller caller) {
        var ticket = tickets.get(number, caller);
        return new TicketDemand(number, ticket.kind(), ticket.level(), ticket.system(), ticket.region(), ticket.supportLine());
    }

    public TicketView get(String number, Caller caller) {
        return view(tickets.get(number, caller), caller);
    }

    public List<TicketEventView> history(String number, Caller caller) {
        return shown(tickets.history(tickets.get(number, caller)), caller);
    }

    /** Of a history what the caller may see. */
    List<TicketEventView> shown(List<TicketEvent> history, Caller caller) {
        var internal = caller.may(Permission.TICKET_INTERNAL);
        return history.stream()
                .filter(event -> internal || !event.internal())
                .map(TicketEvent::view)
                .toList();
    }

    public List<ExplainedClock> clocks(String number, Caller caller) {
        var ticket = tickets.get(number, caller);
        return clocks.explain(ticket, tickets.history(ticket));
    }

    public List<HandlingView> handlings(String number, Caller caller) {
        return Handlings.of(tickets.history(tickets.get(number, caller))).all();
    }

    public boolean isConsistent(String number, Caller caller) {
        var ticket = tickets.get(number, caller);
        return clocks.isConsistent(ticket, tickets.history(ticket));
    }

    public List<TicketRow> rows(List<TicketRow> rows, Caller caller) {
        if (personalData.isShownTo(caller)) {
            personalData.sight("ticket-list", rows.stream().map(TicketRow::number).toList(), "contact.name");
            return rows;
        }
        return rows.stream().map(row -> masked(row)).toList();
    }

    private TicketRow masked(TicketRow row) {
        return new TicketRow(
                row.number(), row.kind(), row.channel(), row.title(), row.status(), row.level(), row.serviceLine(),
                row.institution(), row.assignee(), Masked.name(row.caller()), row.externalKey(), row.createdAt(),
                row.dueAt(), row.overdue(), row.version());
    }

    private Contact contact(Ticket ticket, Caller caller) {
        var contact = ticket.contact();
        if (personalData.isShownTo(caller)) {
            personalData.sight("ticket", List.of(ticket.number()), "contact.name", "contact.phone");
            return contact;
        }
        return new Contact(Masked.name(contact.name()), Masked.phone(contact.phone()));
    }

    /** The ticket as the caller may see it. */
    public TicketView view(Ticket t, Caller caller) {
        return new TicketView(
                t.number(), t.kind(), t.channel(), t.title(), t.description(), t.symptom(), t.status(), t.level(),
                t.scheme(), t.serviceLine(), t.system(), t.module(), t.institution(), t.region(), contact(t, caller),
                t.assignee(), t.engineer(), t.externalKey(), t.provinceNumber(), t.provinceState(), t.resolution().solution(),
                t.resolution().cause(), t.resolution().prevention(), t.mode(), t.verdict().satisfied(), t.verdict().score(), t.mergedInto(), t.supportLine(), t.occurredAt(),
                t.createdAt(), t.closedAt(), clocks.views(t), verbs(t, caller), t.version());
    }

    private static List<TicketVerb> verbs(Ticket ticket, Caller caller) {
        return Arrays.stream(TicketVerb.values())
                .filter(verb -> ticket.allows(verb) && caller.may(verb.permission()))
                .toList();
    }
}
