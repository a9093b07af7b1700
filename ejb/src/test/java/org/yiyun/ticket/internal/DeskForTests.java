package org.yiyun.ticket.internal;

import java.time.Instant;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.TicketAlarms;
import org.yiyun.ticket.TicketService;

/** The ticket feature for tests of the features above it. */
public record DeskForTests(TicketService service, TicketAlarms alarms, TestClock time) {
    public static DeskForTests at(Postgres db, Instant now) {
        var fixture = new TicketFixture(db, now);
        return new DeskForTests(fixture.service, fixture.alarms, fixture.time);
    }
}
