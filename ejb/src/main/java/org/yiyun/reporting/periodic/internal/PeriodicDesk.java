package org.yiyun.reporting.periodic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.job.JobService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.reporting.periodic.EditPeriodicKind;
import org.yiyun.reporting.periodic.OrderPeriodic;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicKindView;
import org.yiyun.reporting.periodic.PeriodicService;
import org.yiyun.reporting.periodic.ReviewPeriodic;
import org.yiyun.reporting.periodic.SubmitPeriodic;
import org.yiyun.security.Caller;

/** How reports come to be, are reviewed and submitted: each step is checked, made, told and audited in one transaction. */
@ApplicationScoped
public class PeriodicDesk {
    private static final String SUBJECT = "periodic-report";

    private final PeriodicStore store;
    private final PeriodicRules rules;
    private final PeriodicPeople people;
    private final JobService jobs;
    private final RecordReader reader;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PeriodicDesk(
            PeriodicStore store, PeriodicRules rules, PeriodicPeople people, JobService jobs, RecordReader reader, AuditService audit,
            BusinessClock clock) {
        this.store = store;
        this.rules = rules;
        this.people = people;
        this.jobs = jobs;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PeriodicDesk() {
        this(null, null, null, null, null, null, null);
    }

    public UUID order(OrderPeriodic order, Caller caller) {
        caller.refuseNarrowScope();
        reader.validated(order);
        store.hold(order.kind());
        var kind = store.kind(order.kind());
        var first = kind.rhythm().first(order.day());
        var next = kind.rhythm().next(first);
        if (next.isAfter(clock.today())) {
            throw BusinessException.invalid("day", "field.periodic-over", Map.of("day", next));
        }
        if (first.isBefore(rules.earliest())) {
            throw BusinessException.invalid("day", "field.periodic-early", Map.of("day", rules.earliest()));
        }
        var report = store.find(order.kind(), first, next).orElseGet(() -> open(kind, first, next, caller));
        report.requireOpen();
        var job = jobs.start(PeriodicService.JOB, parameters(report, order.statement()), key(report));
        audit.record("report.periodic-order", SUBJECT, String.valueOf(report.id()),
                Map.of("kind", report.kind(), "first", first, "job", job.toString()));
        return job;
    }

    /** Makes the reports of the kind come to be whose periods are over, and orders them; each once. */
    public void begin(PeriodicKind code, Caller caller) {
        store.hold(code);
        var kind = store.kind(code);
        var begun = store.begun(code);
        for (LocalDate first : kind.over(clock.today())) {
            var next = kind.rhythm().next(first);
            if (!begun.contains(List.of(first, next))) {
                var report = open(kind, first, next, caller);
                jobs.startOnce(PeriodicService.JOB, parameters(report, null), key(report));
            }
        }
    }

    private PeriodicReport open(KindRow kind, LocalDate first, LocalDate next, Caller caller) {
        var report = new PeriodicReport(
                store.next(), kind.code(), first, next, rules.due(next, kind.workingDay()), caller.name(), clock.now());
        store.add(report);
        audit.record("report.periodic-begin", SUBJECT, String.valueOf(report.id()),
                Map.of("kind", kind.code(), "first", first, "due", report.dueAt()));
        return report;
    }

    /** Both days: after a change of rhythm another period may begin on the same one. */
    private static String key(PeriodicReport report) {
        return report.kind() + " " + report.first() + " " + report.next();
    }

    private static JsonObject parameters(PeriodicReport report, @Nullable String statement) {
        var parameters = Json.createObjectBuilder().add("report", report.id()).add("kind", report.kind().name())
                .add("first", report.first().toString());
        return (statement == null ? parameters : parameters.add("statement", statement)).build();
    }

    /** Of what is late is told at the close of each working day; of what came due while no node was there, once. */
    public void remind() {
        for (long id : store.toRemind(clock.now())) {
            var report = store.lock(id);
            if (report.remindAt() != null && !report.remindAt().isAfter(clock.now())) {
                var reminder = String.valueOf(report.remindAt().toEpochMilli());
                report.remindAt(rules.nextReminder());
                people.remind(report, reminder);
                audit.record("report.periodic-remind", SUBJECT, String.valueOf(id), Map.of("due", report.dueAt()));
            }
        }
    }

    public void review(long id, ReviewPeriodic word, @Nullable Integer expectedVersion, Caller caller) {
        reader.validated(word);
        var report = held(id, expectedVersion, caller);
        report.review(word, caller.name(), clock.now());
        store.flush();
        people.tellMakers(word.passed() ? "REVIEWED" : "RETURNED", report);
        audit.record(word.passed() ? "report.periodic-review" : "report.periodic-return", SUBJECT, String.valueOf(id),
                Map.of("remark", word.remark()));
    }

    public void submit(long id, SubmitPeriodic word, @Nullable Integer expectedVersion, Caller caller) {
        reader.validated(word);
        var report = held(id, expectedVersion, caller);
        report.submit(word.receiver(), caller.name(), clock.now());
        store.flush();
        people.tellReaders(report);
        audit.record("report.periodic-submit", SUBJECT, String.valueOf(id),
                Map.of("receiver", word.receiver(), "late", report.dueAt().isBefore(clock.now())));
    }

    private PeriodicReport held(long id, @Nullable Integer expectedVersion, Caller caller) {
        caller.refuseNarrowScope();
        var report = store.lock(id);
        if (expectedVersion != null && expectedVersion != report.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", id));
        }
        return report;
    }

    public PeriodicKindView edit(PeriodicKind code, EditPeriodicKind edit, @Nullable Integer expectedVersion, Caller caller) {
        caller.refuseNarrowScope();
        reader.validated(edit);
        var kind = store.lockKind(code);
        if (expectedVersion != null && expectedVersion != kind.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "periodic-kind", "id", code));
        }
        LocalDate earliest = clock.today().minusYears(1);
        if (edit.from().isBefore(kind.from()) && edit.from().isBefore(earliest)) {
            throw BusinessException.invalid("from", "field.periodic-from", Map.of("day", earliest));
        }
        kind.edit(edit, caller.name(), clock.now());
        store.flush();
        audit.record("report.periodic-kind", "periodic-kind", code.name(), Map.of(
                "rhythm", edit.rhythm(), "workingDay", edit.workingDay(), "from", edit.from(), "active", edit.active()));
        begin(code, caller);
        return kind.view();
    }
}
