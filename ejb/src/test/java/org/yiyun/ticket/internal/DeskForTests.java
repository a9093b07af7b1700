package org.yiyun.ticket.internal;

import java.time.Instant;
import java.util.List;
import org.yiyun.platform.outbox.FactListener;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.ComplaintTickets;
import org.yiyun.ticket.TicketAlarms;
import org.yiyun.ticket.TicketAnswers;
import org.yiyun.ticket.TicketAttachments;
import org.yiyun.ticket.TicketCallers;
import org.yiyun.ticket.TicketDispatcher;
import org.yiyun.ticket.TicketGate;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;
import org.yiyun.ticket.TicketStatistics;
import org.yiyun.ticket.TicketWorkload;

/** The ticket feature for tests of the features above it. */
public record DeskForTests(
        TicketService service, TicketQueries queries, TicketStatistics statistics, TicketAlarms alarms, TicketWorkload workload,
        TicketAttachments attachments, TicketAnswers answers, TicketCallers callers, TestClock time) {
    /** The statements by which open work is looked up. */
    public static final String OPEN_WORK = TicketAssignments.OPEN;
    public static final String AT_WORK = TicketAssignments.AT_WORK;

    public static DeskForTests at(Postgres db, Instant now, FactListener... listeners) {
        return at(db, now, List.of(), listeners);
    }

    /** With those who keep complaints. */
    public static DeskForTests at(Postgres db, Instant now, List<ComplaintTickets> complaints, FactListener... listeners) {
        return of(new TicketFixture(db, now, complaints, listeners));
    }

    /** With those who choose assignees; asked for them at each grading, so that they may be made of this desk. */
    public static DeskForTests dispatchedBy(Postgres db, Instant now, Iterable<TicketDispatcher> dispatchers) {
        return of(new TicketFixture(db, now, List.of(), dispatchers, List.of()));
    }

    /** With those who keep tickets from being solved. */
    public static DeskForTests gatedBy(Postgres db, Instant now, List<TicketGate> gates) {
        return of(new TicketFixture(db, now, List.of(), List.of(), gates));
    }

    private static DeskForTests of(TicketFixture fixture) {
        return new DeskForTests(
                fixture.service, fixture.queries, fixture.statistics, fixture.alarms, fixture.workload, fixture.attachments, fixture.answers,
                fixture.callers, fixture.time);
    }
}
