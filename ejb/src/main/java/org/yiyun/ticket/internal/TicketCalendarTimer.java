package org.yiyun.ticket.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Looks every ten seconds for tickets that are behind the calendar. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TicketCalendarTimer {
    @Inject
    private TicketCalendars calendars;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        Callers.runAs(Caller.system("calendar"), () -> calendars.behind().forEach(calendars::follow));
    }
}
