package org.yiyun.ticket.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Caller;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.ticket.HistoryEvent;

/**
 * Lets running working-time clocks follow a new calendar (REQ-SLA-13). Which tickets are behind is read from their
 * clocks, so that nothing has to be remembered: whoever dies in between, the next tick finds the rest.
 */
@Stateless
public class TicketCalendars {
    private static final int BATCH = 200;
    private static final Caller SYSTEM = Caller.system("calendar");

    private EntityManager em;
    private CalendarHistory calendars;
    private Tickets tickets;
    private TicketClocks clocks;
    private TicketDesk desk;
    private BusinessClock clock;

    public TicketCalendars() {}

    @Inject
    public TicketCalendars(EntityManager em, CalendarHistory calendars, Tickets tickets, TicketClocks clocks,
            TicketDesk desk, BusinessClock clock) {
        this.em = em;
        this.calendars = calendars;
        this.tickets = tickets;
        this.clocks = clocks;
        this.desk = desk;
        this.clock = clock;
    }

    /** Numbers of some tickets whose clocks run by an older calendar than the newest. */
    public List<String> behind() {
        return em.createQuery(
                        """
                        select distinct c.ticket.number from TicketClock c
                        where c.stoppedAt is null and c.unit <> NATURAL_HOURS and c.calendarVersion < :revision
                        order by c.ticket.number""",
                        String.class)
                .setParameter("revision", newest())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Brings one ticket to the newest calendar, unless another node just did. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void follow(String number) {
        var revision = newest();
        var ticket = tickets.lock(number, SYSTEM);
        if (clocks.of(ticket).stream().anyMatch(stored -> stored.isBehind(revision))) {
            desk.record(
                    ticket,
                    Happening.of(HistoryEvent.CALENDAR_CHANGED, ServiceEvent.CALENDAR_CHANGED, Map.of("revision", String.valueOf(revision))),
                    SYSTEM);
        }
    }

    private int newest() {
        return calendars.read().revisionAt(clock.now());
    }
}
