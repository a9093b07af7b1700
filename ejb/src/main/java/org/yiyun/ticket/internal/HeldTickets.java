package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.HeldWork;
import org.yiyun.platform.database.Rows;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketService;

/** Tickets that a person has, or travels for. A person on site finishes there first. */
@ApplicationScoped
public class HeldTickets implements HeldWork {
    private static final String TICKET = "TICKET";
    private static final String JOURNEY = "JOURNEY";

    private final EntityManager em;
    private final TicketService tickets;

    @Inject
    public HeldTickets(EntityManager em, TicketService tickets) {
        this.em = em;
        this.tickets = tickets;
    }

    /** For the proxy. */
    protected HeldTickets() {
        this(null, null);
    }

    @Override
    public List<HeldItem> of(String login) {
        List<HeldItem> items = new ArrayList<>(Rows.of(em.createNativeQuery("""
                select number, title from ticket where assignee = :login and kind <> 'COMPLAINT'
                    and status not in ('RESOLVED', 'FED_BACK', 'CLOSED', 'MERGED') order by number""", Tuple.class)
                .setParameter("login", login), row -> HeldItem.of(TICKET, Rows.text(row, 0), Rows.text(row, 1))));
        items.addAll(Rows.of(em.createNativeQuery("""
                select number, title, status from ticket where engineer = :login and kind <> 'COMPLAINT'
                    and (status in ('TRAVELLING', 'ON_SITE') or status = 'WAITING' and resume_status in ('TRAVELLING', 'ON_SITE'))
                order by number""", Tuple.class)
                .setParameter("login", login), row -> new HeldItem(
                        JOURNEY, Rows.text(row, 0), Rows.text(row, 1), "TRAVELLING".equals(Rows.text(row, 2)) ? null : "ON_SITE")));
        return items;
    }

    @Override
    public void handOver(HeldItem item, String from, String to, String reason) {
        tickets.apply(item.number(), new TicketCommand.Comment(reason, true), null);
        tickets.apply(item.number(), item.kind().equals(JOURNEY) ? new TicketCommand.Dispatch(to) : new TicketCommand.Assign(to), null);
    }
}
