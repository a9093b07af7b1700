package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonObject;
import jakarta.validation.Validation;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.audit.AuditService;
import org.yiyun.job.ItemJobs;
import org.yiyun.job.ItemWork;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobService;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobUndo;
import org.yiyun.job.JobUndoService;
import org.yiyun.job.JobView;
import org.yiyun.job.SilentBell;
import org.yiyun.job.internal.ItemJournal;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobItems;
import org.yiyun.job.internal.JobJournal;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketBulk;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.TicketView;

/** What a bulk job did to tickets is taken back as a job again. */
@Covers("DESK-06")
class TicketUndoPgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Caller DESK = TicketFixture.DESK;

    @RegisterExtension
    static final Postgres DB = new Postgres();

    private TicketFixture desk;
    private TicketBulk bulk;
    private JobService jobs;
    private JobUndoService undos;
    private JobJournal journal;
    private JobProgress progress;
    private ItemJobs items;
    private final JobNode node = new JobNode("one");

    @BeforeEach
    void wire() {
        desk = new TicketFixture(DB, NOW);
        var clock = desk.time.business();
        var records = new RecordReader(Validation.buildDefaultValidatorFactory().getValidator());
        var claims = new JobClaims(DB.em());
        var runs = new JobRuns(DB.em());
        jobs = DB.bean(JobService.class, new JobService(runs, new SilentBell(), clock));
        bulk = DB.bean(TicketBulk.class, new TicketBulk(jobs, records));
        var known = new ArrayList<JobUndo>();
        undos = DB.bean(JobUndoService.class, new JobUndoService(
                jobs, runs, new JobItems(DB.em()), known, new AuditService(clock, DB.em())));
        var undoing = new TicketBulkUndo(undos, desk.undoing);
        known.add(undoing);
        journal = DB.bean(JobJournal.class, new JobJournal(claims, clock));
        progress = DB.bean(JobProgress.class, new JobProgress(claims, node, clock));
        items = DB.bean(ItemJobs.class, new ItemJobs(
                works(new TicketBulkWork(desk.service, desk.queries, desk.undoing, records), undoing),
                DB.bean(ItemJournal.class, new ItemJournal(claims, new JobItems(DB.em())))));
    }

    @SuppressWarnings("unchecked")
    private static Instance<ItemWork> works(ItemWork... works) {
        return (Instance<ItemWork>) Proxy.newProxyInstance(
                ItemWork.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, args) -> Arrays.stream(works));
    }

    @Test
    void takesBackWhatNothingFollowedAndTellsOfTheRest() {
        var free = graded();
        var taken = graded();
        var before = view(free);
        var job = ran(DESK, assign(List.of(free, taken), "engineer"));
        apply(taken, new TicketCommand.Accept());
        apply(free, new TicketCommand.Comment("医院来电催办", false));

        var undone = ran(DESK, as(DESK, () -> undos.undo(job.id())));

        assertThat(undone.name()).isEqualTo("ticket-bulk-undo");
        assertThat(undone.result()).isEqualTo(Json.createObjectBuilder()
                .add("succeeded", 1).add("failed", 1)
                .add("items", Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("item", taken).add("status", "FAILED")
                                .add("problem", problem(taken, "field.undo.moved")))
                        .add(Json.createObjectBuilder().add("item", free).add("status", "DONE")
                                .add("ticketStatus", "GRADED").add("version", view(free).version())))
                .build());
        assertThat(view(free)).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
        assertThat(view(taken)).extracting(TicketView::status, TicketView::assignee).containsExactly(TicketStatus.LOCATING, "engineer");
        assertThat(history(DESK, free)).extracting(TicketEventView::type)
                .containsExactly("RECEIVED", "GRADE", "ASSIGN", "COMMENT", "UNDONE");
        assertThat(history(DESK, free).get(4).details()).isEqualTo(Map.of("verb", "ASSIGN", "first", "3", "last", "3"));
        assertThat(Rows.of(DB, "select action, actor, subject_id from audit_entry where action like '%.undo' order by id"))
                .containsExactly(List.of("job.undo", "desk", job.id().toString()), List.of("ticket.undo", "desk", free));
    }

    /** State, level, person, clocks, work and figures are those from before; only the history tells. */
    @ParameterizedTest
    @EnumSource(names = {"GRADE", "ASSIGN", "ACCEPT", "PAUSE", "RESUME"})
    void leavesATicketAsItWas(TicketVerb verb) {
        var number = as(DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        if (verb == TicketVerb.RESUME) {
            apply(number, new TicketCommand.Grade(3, "个别数据"));
            apply(number, new TicketCommand.Pause("等待日志"));
        }
        desk.time.advance(Duration.ofMinutes(5));
        var before = view(number);
        var figures = figures(number);
        var command = verb == TicketVerb.GRADE ? new TicketCommand.Grade(3, "个别数据") : TicketMother.command(verb);
        var job = ran(DESK, as(DESK, () -> bulk.apply(verb, body(command), List.of(number))));
        assertThat(view(number)).usingRecursiveComparison().ignoringFields("version").isNotEqualTo(before);

        var undone = ran(DESK, as(DESK, () -> undos.undo(job.id())));

        assertThat(undone.result().getInt("succeeded")).as("%s", undone.result()).isEqualTo(1);
        assertThat(view(number)).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
        assertThat(figures(number)).isEqualTo(figures);
        assertThat(as(DESK, () -> desk.queries.isConsistent(number))).isTrue();
        assertThat(as(DESK, () -> desk.queries.handlings(number))).isEmpty();
        // what comes afterwards builds on what holds
        apply(number, verb == TicketVerb.RESUME ? new TicketCommand.Resume() : new TicketCommand.Grade(2, "影响结算"));
        assertThat(as(DESK, () -> desk.queries.isConsistent(number))).isTrue();
    }

    @Test
    void takesAnInternalRemarkBackAtAnyTimeAndOnlyForThoseWhoSawIt() {
        var institution = TestCallers.institution("H99990000001", Permission.TICKET_OPEN, Permission.TICKET_READ);
        var number = as(institution, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        var job = ran(DESK, as(DESK, () -> bulk.apply(
                TicketVerb.COMMENT, body(new TicketCommand.Comment("误发", true)), List.of(number))));
        apply(number, new TicketCommand.Accept());

        ran(DESK, as(DESK, () -> undos.undo(job.id())));

        assertThat(history(DESK, number)).extracting(TicketEventView::type).containsExactly("RECEIVED", "COMMENT", "ACCEPT", "UNDONE");
        assertThat(history(institution, number)).extracting(TicketEventView::type).containsExactly("RECEIVED", "ACCEPT");
        assertThat(view(number).status()).isEqualTo(TicketStatus.LOCATING);
    }

    @Test
    void whatPeopleWereToldToDoIsNotTakenBack() {
        var number = as(DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        var job = ran(DESK, as(DESK, () -> bulk.apply(TicketVerb.GRADE, body(new TicketCommand.Grade(1, "瘫痪")), List.of(number))));

        var undone = ran(DESK, as(DESK, () -> undos.undo(job.id())));

        assertThat(undone.result().getJsonArray("items").getJsonObject(0).getJsonObject("problem"))
                .isEqualTo(problem(number, "field.undo.ordered"));
        assertThat(view(number).level()).isEqualTo(1);
    }

    @Test
    void undoesAnUndoneJobsPredecessor() {
        var number = graded();
        var assigned = ran(DESK, assign(List.of(number), "engineer"));
        var paused = ran(DESK, as(DESK, () -> bulk.apply(TicketVerb.PAUSE, body(new TicketCommand.Pause("等待")), List.of(number))));

        ran(DESK, as(DESK, () -> undos.undo(paused.id())));
        var undone = ran(DESK, as(DESK, () -> undos.undo(assigned.id())));

        assertThat(undone.result().getInt("succeeded")).isEqualTo(1);
        assertThat(view(number)).extracting(TicketView::status, TicketView::assignee).containsExactly(TicketStatus.GRADED, null);
    }

    /** What was undone never happened: it does not say how a ticket goes on that was merged in between. */
    @Test
    void waitsAfterAMergeAsItDidBefore() {
        var running = graded();
        undo(ran(DESK, as(DESK, () -> bulk.apply(TicketVerb.PAUSE, body(new TicketCommand.Pause("等待")), List.of(running)))));
        var waiting = graded();
        apply(waiting, new TicketCommand.Pause("等待日志"));
        undo(ran(DESK, as(DESK, () -> bulk.apply(TicketVerb.RESUME, body(new TicketCommand.Resume()), List.of(waiting)))));
        assertThat(view(waiting).status()).isEqualTo(TicketStatus.WAITING);

        for (var number : List.of(running, waiting)) {
            apply(number, new TicketCommand.Merge(graded()));
            apply(number, new TicketCommand.Unmerge());
        }

        assertThat(view(running).status()).isEqualTo(TicketStatus.GRADED);
        assertThat(view(waiting).status()).isEqualTo(TicketStatus.WAITING);
        assertThat(as(DESK, () -> desk.queries.isConsistent(waiting))).isTrue();
    }

    private void undo(JobView job) {
        assertThat(ran(DESK, as(DESK, () -> undos.undo(job.id()))).result().getInt("succeeded")).isEqualTo(1);
    }

    @Test
    void isOrderedOnceAndOfWhatCanBeUndone() {
        var number = graded();
        var running = assign(List.of(number), "engineer");
        assertThat(refused(DESK, running).type()).isEqualTo(ProblemType.JOB_STATE);
        assertThat(undoable(DESK, running)).isEmpty();
        var job = ran(DESK, running);
        assertThat(undoable(DESK, job)).containsExactly(job.id());

        as(DESK, () -> undos.undo(job.id()));

        assertThat(refused(DESK, job).errors()).containsExactly(new FieldError("job", "field.job-undo.ordered"));
        assertThat(undoable(DESK, job)).isEmpty();
        journal.claim(node, LEASE);
        var told = ran(DESK, as(DESK, () -> bulk.apply(
                TicketVerb.COMMENT, body(new TicketCommand.Comment("今晚停机", false)), List.of(number))));
        assertThat(refused(DESK, told).errors()).containsExactly(new FieldError("job", "field.job-undo.impossible"));
        assertThat(undoable(DESK, told)).isEmpty();
    }

    @Test
    void takesWhoMayControlTheJobUseBulkAndDoTheVerb() {
        var number = graded();
        var job = ran(DESK, assign(List.of(number), "engineer"));
        var other = TestCallers.staff("other", Permission.TICKET_READ, Permission.TICKET_BULK);
        var watcher = TestCallers.staff("watcher", Permission.TICKET_READ, Permission.TICKET_BULK, Permission.JOB_READ);
        var noBulk = TestCallers.staff("noBulk", Permission.JOB_READ, Permission.JOB_CONTROL);
        var noVerb = TestCallers.staff("noVerb", Permission.TICKET_READ, Permission.TICKET_BULK, Permission.JOB_READ, Permission.JOB_CONTROL);
        assertThat(refused(other, job).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refused(watcher, job).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refused(noBulk, job).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(Stream.of(watcher, noBulk).flatMap(caller -> undoable(caller, as(caller, () -> jobs.get(job.id()))).stream())).isEmpty();

        var undone = ran(noVerb, as(noVerb, () -> undos.undo(job.id())));

        assertThat(undone.result().getJsonArray("items").getJsonObject(0).getJsonObject("problem").getString("code")).isEqualTo("forbidden");
        assertThat(view(number).assignee()).isEqualTo("engineer");
    }

    private String graded() {
        var number = as(DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        apply(number, new TicketCommand.Grade(3, "个别数据"));
        return number;
    }

    private void apply(String number, TicketCommand command) {
        as(DESK, () -> desk.service.apply(number, command, null));
    }

    private TicketView view(String number) {
        return as(DESK, () -> desk.queries.get(number));
    }

    private List<TicketEventView> history(Caller caller, String number) {
        return as(caller, () -> desk.queries.history(number));
    }

    private List<List<Object>> figures(String number) {
        return Rows.of(DB, "select m.* from ticket t cross join lateral ticket_moments(t.id) m where t.number = '" + number + "'");
    }

    private JobView assign(List<String> numbers, String to) {
        return as(DESK, () -> bulk.apply(TicketVerb.ASSIGN, body(new TicketCommand.Assign(to)), numbers));
    }

    private static JsonObject body(TicketCommand command) {
        var body = Json.createObjectBuilder();
        Happening.components((Record) command).forEach((name, value) -> {
            if (name.equals("internal")) {
                body.add(name, Boolean.parseBoolean(value));
            } else if (name.equals("level")) {
                body.add(name, Integer.parseInt(value));
            } else {
                body.add(name, value);
            }
        });
        return body.build();
    }

    /** Does the job that waits, which is that one, to its end. */
    private JobView ran(Caller caller, JobView job) {
        var token = journal.claim(node, LEASE).orElseThrow().token();
        assertThat(token.id()).isEqualTo(job.id());
        Callers.runAs(caller, () -> {
            items.collect(token);
            items.apply(token, items.pending(token, 0, 100));
            items.summary(token);
        });
        progress.ended(token, JobStatus.COMPLETED, null);
        return as(caller, () -> jobs.get(job.id()));
    }

    private Set<UUID> undoable(Caller caller, JobView job) {
        return as(caller, () -> undos.undoable(List.of(job)));
    }

    private BusinessException refused(Caller caller, JobView job) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, () -> undos.undo(job.id())));
    }

    private static JsonObject problem(String number, String key) {
        return Json.createObjectBuilder()
                .add("code", "rule-broken").add("params", Json.createObjectBuilder().add("number", number))
                .add("errors", Json.createArrayBuilder().add(Json.createObjectBuilder()
                        .add("path", "verb").add("key", key).add("params", Json.createObjectBuilder())))
                .build();
    }
}
