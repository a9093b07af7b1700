package org.yiyun.flow.internal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.catalog.maintenance.MaintenancePaths;
import org.yiyun.change.ChangeQueries;
import org.yiyun.change.ChangeView;
import org.yiyun.directive.DirectivePaths;
import org.yiyun.flow.EventLine;
import org.yiyun.flow.FlowImportView;
import org.yiyun.flow.FlowQueries;
import org.yiyun.flow.FlowService;
import org.yiyun.flow.PutEvents;
import org.yiyun.platform.history.HistoryEntry;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.ImprovementService;
import org.yiyun.register.ImprovementView;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketPaths;
import org.yiyun.ticket.internal.DeskForTests;
import org.yiyun.ticket.internal.TicketPathReading;

/** Flows wired by constructor on a test database; nothing is there to come from, and directives are as many as the test says. */
final class FlowFixture {
    /** Monday, ten in the morning. */
    static final Instant NOW = Instant.parse("2026-03-30T02:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Caller ANALYST = TestCallers.staff("analyst", Permission.FLOW_READ, Permission.FLOW_EDIT);

    final DeskForTests desk;
    final FlowService service;
    final FlowQueries queries;
    /** Over more there are more directives than can be read at once. */
    int fewDays = 400;

    FlowFixture(Postgres db) {
        desk = DeskForTests.at(db, NOW);
        var em = db.em();
        var clock = desk.time().business();
        var flows = new Flows(em);
        var log = new FlowLog(em);
        var none = new DirectivePaths() {
            @Override
            public List<HistoryEntry> of(Instant from, Instant to, int most) {
                var entry = new HistoryEntry("ZC-1", "LIVE", to.minusSeconds(1), "bureau", null);
                return Collections.nCopies(Duration.between(from, to).toDays() > fewDays ? most + 1 : 1, entry);
            }
        };
        var upkeep = new MaintenancePaths() {
            @Override
            public List<HistoryEntry> of(Instant from, Instant to, int most) {
                return List.of();
            }
        };
        var changes = new ChangeQueries() {
            @Override
            public Optional<ChangeView> of(String ticket) {
                return Optional.empty();
            }
        };
        var improvements = new ImprovementService(null, null, null, null) {
            @Override
            public Optional<ImprovementView> find(long id) {
                return Optional.empty();
            }
        };
        var reading = new FlowReading(flows, new FlowCases(log, db.bean(TicketPaths.class, new TicketPaths(new TicketPathReading(em))), none, upkeep),
                new CalendarHistory(new CalendarStore(em)), clock);
        queries = db.bean(FlowQueries.class, new FlowQueries(reading));
        service = db.bean(FlowService.class, new FlowService(new FlowDesk(
                flows, log, new EventFile(), new EventImport(log, clock), reading, changes, improvements, new AuditService(clock, em), clock)));
    }

    static EventLine event(String number, String step, String began, String ended) {
        return new EventLine(number, step, "经办", "窗口", step.equals("APPLY") ? "1" : "0", began, ended);
    }

    /** Applied and paid the hours later, reviewed as often in between. */
    static List<EventLine> paid(String number, LocalDate day, int reviews, int hours) {
        List<EventLine> lines = new ArrayList<>(List.of(event(number, "APPLY", day + " 09:00", day + " 09:10")));
        IntStream.rangeClosed(1, reviews).forEach(i -> lines.add(event(number, "REVIEW", day + " 09:" + (10 + i), day + " 09:40")));
        String end = day.atTime(9, 0).plusHours(hours).toString().replace('T', ' ');
        lines.add(event(number, "PAY", end, end));
        return lines;
    }

    FlowImportView put(List<EventLine> lines) {
        return as(ANALYST, () -> service.put("REIMBURSEMENT", new PutEvents(lines)));
    }

    static String counts(FlowImportView view) {
        return view.lines() + ": " + view.added() + " " + view.changed() + " " + view.unchanged() + " " + view.rejected();
    }

    static BusinessException refused(ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call);
    }
}
