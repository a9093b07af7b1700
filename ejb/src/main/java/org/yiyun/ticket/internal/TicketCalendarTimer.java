package org.yiyun.ticket.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Looks every ten seconds for tickets that are behind the calendar, on the node that has the role. Two at once would do no
 * harm: each ticket is locked and asked again.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TicketCalendarTimer {
    @Inject
    private TicketCalendars calendars;

    @Inject
    private Leases leases;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        if (leases.find("ticket-calendar").isEmpty()) {
            return;
        }
        Callers.runAs(Caller.system("calendar"), () -> calendars.behind().forEach(calendars::follow));
    }
}
