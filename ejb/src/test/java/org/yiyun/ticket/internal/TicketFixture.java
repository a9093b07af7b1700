package org.yiyun.ticket.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.sla.SlaService;
import org.yiyun.sla.internal.SlaStore;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;

/** The ticket feature wired by constructor on a test database, with a clock that stands. */
final class TicketFixture {
    static final Caller DESK = TestCallers.staff("desk", EnumSet.complementOf(EnumSet.of(Permission.PERSONAL_DATA_READ)).toArray(Permission[]::new));
    static final Caller TRUSTED = TestCallers.staff("trusted", Permission.values());

    final TicketService service;
    final TicketQueries queries;

    TicketFixture(Postgres db, Instant now) {
        var em = db.em();
        var clock = new BusinessClock(Clock.fixed(now, BusinessClock.ZONE));
        var audit = new AuditService(clock, em);
        var tickets = new Tickets(em);
        var clocks = new TicketClocks(em, new SlaService(new SlaStore(em), new CalendarHistory(new CalendarStore(em))), clock);
        var views = new TicketViews(tickets, clocks, new PersonalData(audit));
        var desk = new TicketDesk(tickets, new TicketNumbers(em), new TicketOrigins(), clocks, new Outbox(clock, em), audit, clock);
        service = db.bean(TicketService.class, new TicketService(desk, views));
        queries = db.bean(TicketQueries.class, new TicketQueries(
                new TicketSearch(em, new TicketCounts(em), clock), views, new TicketFigures(em, clock)));
    }
}
