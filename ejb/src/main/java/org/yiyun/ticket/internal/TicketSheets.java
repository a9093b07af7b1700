package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.ticket.TicketSheet;

/** Reads all that the page of a ticket shows of it: the ticket once, its history once. */
@ApplicationScoped
public class TicketSheets {
    private final Tickets tickets;
    private final TicketViews views;
    private final TicketClocks clocks;
    private final AttachmentStore files;
    private final TicketAnnexes annexes;

    @Inject
    public TicketSheets(Tickets tickets, TicketViews views, TicketClocks clocks, AttachmentStore files, TicketAnnexes annexes) {
        this.tickets = tickets;
        this.views = views;
        this.clocks = clocks;
        this.files = files;
        this.annexes = annexes;
    }

    /** For the proxy. */
    protected TicketSheets() {
        this(null, null, null, null, null);
    }

    /** @throws BusinessException NOT_FOUND */
    public TicketSheet of(String number, Caller caller) {
        var ticket = tickets.get(number, caller);
        var history = tickets.history(ticket);
        var beside = annexes.of(number);
        return new TicketSheet(
                views.view(ticket, caller), views.shown(history, caller), clocks.explain(ticket, history),
                Handlings.of(history).all(), beside.contains(TicketAnnexes.FILES.name()) ? files.of(ticket) : List.of(), beside);
    }
}
