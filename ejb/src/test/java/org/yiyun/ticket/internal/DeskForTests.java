package org.yiyun.ticket.internal;

import java.time.Instant;
import org.yiyun.platform.outbox.FactListener;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.TicketAlarms;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;

/** The ticket feature for tests of the features above it. */
public record DeskForTests(TicketService service, TicketQueries queries, TicketAlarms alarms, TestClock time) {
    public static DeskForTests at(Postgres db, Instant now, FactListener... listeners) {
        var fixture = new TicketFixture(db, now, listeners);
        return new DeskForTests(fixture.service, fixture.queries, fixture.alarms, fixture.time);
    }
}
