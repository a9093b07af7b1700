package org.yiyun.ticket.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.FactListener;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.internal.Registers;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.sla.SlaQueries;
import org.yiyun.sla.SlaService;
import org.yiyun.sla.internal.SlaStore;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestClock;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.ComplaintTickets;
import org.yiyun.ticket.TicketAlarms;
import org.yiyun.ticket.TicketAnswers;
import org.yiyun.ticket.TicketAttachments;
import org.yiyun.ticket.TicketCallers;
import org.yiyun.ticket.TicketClosing;
import org.yiyun.ticket.TicketClosingRules;
import org.yiyun.ticket.TicketDispatcher;
import org.yiyun.ticket.TicketDuplicates;
import org.yiyun.ticket.TicketGate;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;
import org.yiyun.ticket.TicketStatistics;
import org.yiyun.ticket.TicketWorkload;

/** The ticket feature wired by constructor on a test database, with a clock that stands until it is moved. */
final class TicketFixture {
    static final Caller DESK = TestCallers.staff("desk", EnumSet.complementOf(EnumSet.of(Permission.PERSONAL_DATA_READ)).toArray(Permission[]::new));
    static final Caller TRUSTED = TestCallers.staff("trusted", Permission.values());

    /** Few enough that tests meet both ways of looking for words. */
    private static final int FREQUENT = 30;
    private static final int MANY = 2;

    final TicketService service;
    final TicketQueries queries;
    final TicketStatistics statistics;
    final TicketCounts counts;
    final TicketAlarms alarms;
    final TicketWorkload workload;
    final TicketAttachments attachments;
    final TicketAnswers answers;
    final TicketCallers callers;
    final TicketUndoing undoing;
    final TicketDuplicates duplicates;
    final TicketClosing closing;
    final TicketClosingRules closingRules;
    final ClosingWaits waits;
    final TestClock time;

    /** @param listeners who hears of facts in the transaction that puts them */
    TicketFixture(Postgres db, Instant now, FactListener... listeners) {
        this(db, now, List.of(), listeners);
    }

    /** With those who keep complaints. */
    TicketFixture(Postgres db, Instant now, List<ComplaintTickets> complaints, FactListener... listeners) {
        this(db, now, complaints, List.of(), List.of(), listeners);
    }

    /** With those who keep complaints, those who choose assignees and those who keep tickets from being solved. */
    TicketFixture(
            Postgres db, Instant now, List<ComplaintTickets> complaints, Iterable<TicketDispatcher> dispatchers, List<TicketGate> gates,
            FactListener... listeners) {
        time = new TestClock(now);
        var em = db.em();
        var clock = time.business();
        var audit = new AuditService(clock, em);
        var veil = new ComplaintVeil(complaints);
        var tickets = new Tickets(em, veil);
        var calendars = new CalendarHistory(new CalendarStore(em));
        var sla = new SlaService(new SlaStore(em), calendars);
        var clocks = new TicketClocks(em, sla, clock);
        var views = new TicketViews(tickets, clocks, new PersonalData(audit));
        var rules = new ClosingRules(em, calendars, audit, clock);
        waits = new ClosingWaits(em, rules, clock);
        closingRules = db.bean(TicketClosingRules.class, new TicketClosingRules(rules));
        var heard = Stream.concat(Stream.of(waits), Arrays.stream(listeners)).toArray(FactListener[]::new);
        var desk = new TicketDesk(
                tickets, new TicketOpenings(
                        tickets, new TicketNumbers(em),
                        new TicketOrigins(
                                new OrganisationQueries(new Organisations(em), new Institutions(em)), new RegisterQueries(new Registers(em))), sla,
                        new Outbox(clock, em, heard), audit, veil, clock),
                new TicketGrades(sla, new SlaQueries(new SlaStore(em), sla, calendars, clock)),
                new AutomaticAssignment(dispatchers), new TicketGates(gates), clocks,
                new Outbox(clock, em, heard), audit, clock);
        db.sql("""
                insert into institution (code, name, kind, grade, region, status)
                values ('H99990000001', '甲医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE') on conflict do nothing""");
        closing = db.bean(TicketClosing.class, new TicketClosing(
                new ClosingDesk(waits, rules, tickets, desk, notices(em, clock), clock), new Leases(em)));
        counts = new TicketCounts(em);
        undoing = new TicketUndoing(tickets, desk, audit);
        service = db.bean(TicketService.class, new TicketService(desk, views));
        var files = new AttachmentStore(em, tickets, desk, audit, clock);
        queries = db.bean(TicketQueries.class, new TicketQueries(
                new TicketSearch(em, counts, clock, FREQUENT, MANY), views, new TicketFigures(em, veil, clock), veil,
                new TicketSheets(tickets, views, clocks, files, new TicketAnnexes(em, TicketAnnexesPgTest.ALL.stream()))));
        workload = db.bean(TicketWorkload.class, new TicketWorkload(new TicketAssignments(em)));
        attachments = db.bean(TicketAttachments.class, new TicketAttachments(files));
        answers = db.bean(TicketAnswers.class, new TicketAnswers(new TicketWordsToUser(em)));
        callers = db.bean(TicketCallers.class, new TicketCallers(new TicketPhones(em, clock), views));
        duplicates = db.bean(TicketDuplicates.class, new TicketDuplicates(new DuplicateSearch(
                tickets, new DuplicateCandidates(em), new TicketWordStatistics(em, clock), clock)));
        statistics = db.bean(TicketStatistics.class, new TicketStatistics(new TicketMeasuring(em), veil));
        alarms = db.bean(TicketAlarms.class, new TicketAlarms(new TicketAlarmClaims(em), clock));
    }

    private static ClosingNotices notices(EntityManager em, BusinessClock clock) {
        var users = new UserQueries(new UserList(new Accounts(clock, em), clock, em));
        return new ClosingNotices(users, new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock));
    }
}
