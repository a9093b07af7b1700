package org.yiyun.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;

import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobJournal;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobRow;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

class JobServicePgTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final JsonObject NOTHING = Json.createObjectBuilder().build();
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.REPORT_RUN);
    private static final Caller ADMIN = TestCallers.staff("admin", Permission.JOB_READ, Permission.JOB_CONTROL);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final BusinessClock clock = new BusinessClock(Clock.fixed(NOW, BusinessClock.ZONE));
    private final JobClaims claims = new JobClaims(db.em());
    private final JobNode node = new JobNode("one");
    private final JobService service = db.bean(JobService.class, new JobService(new JobRuns(db.em()), new SilentBell(), clock));
    private final JobJournal journal = db.bean(JobJournal.class, new JobJournal(claims, clock));
    private final JobProgress progress = db.bean(JobProgress.class, new JobProgress(claims, node, clock));

    @Test
    void showsAJobFromOrderToEnd() {
        var id = as(ANALYST, () -> service.start("demo", Json.createObjectBuilder().add("quarter", "2026Q3").build(), "2026Q3"));
        var queued = as(ANALYST, () -> service.get(id));
        var token = journal.claim(node, LEASE).orElseThrow().token();
        progress.progress(token, 1, 3);
        progress.advance(token, 1);
        var running = as(ANALYST, () -> service.get(id));
        progress.result(token, Json.createObjectBuilder().add("rows", 7).build());
        progress.ended(token, JobStatus.COMPLETED, null);
        var completed = as(ANALYST, () -> service.get(id));

        var parameters = Json.createObjectBuilder().add("quarter", "2026Q3").build();
        var first = List.of(new JobTakeover(1, "one", null, JobTakeover.Reason.FIRST, NOW));
        assertThat(queued).isEqualTo(new JobView(id, "demo", "2026Q3", JobStatus.QUEUED, 0, 0, parameters, null, null, "analyst",
                NOW, null, null, null, 0, List.of(), false, true));
        assertThat(running).isEqualTo(new JobView(id, "demo", "2026Q3", JobStatus.RUNNING, 2, 3, parameters, null, null,
                "analyst", NOW, NOW, null, "one", 1, first, false, true));
        assertThat(completed).isEqualTo(new JobView(id, "demo", "2026Q3", JobStatus.COMPLETED, 2, 3, parameters,
                Json.createObjectBuilder().add("rows", 7).build(), null, "analyst", NOW, NOW, NOW, "one", 1, first, false, true));
        assertThat(List.of(queued.percent(), running.percent(), completed.percent())).containsExactly(0, 66, 100);
    }

    @Test
    void worksInTheNameOfWhoOrderedIt() {
        var institution = TestCallers.institution("H99990000001", Permission.TICKET_READ);
        as(institution, () -> service.start("demo", NOTHING));

        var token = journal.claim(node, LEASE).orElseThrow().token();

        assertThat(progress.caller(token)).isEqualTo(institution);
    }

    @Test
    void letsOneJobOfAKeyBeUnderWay() {
        var first = as(ANALYST, () -> service.start("demo", NOTHING, "a"));

        assertThatThrownBy(() -> as(ANALYST, () -> service.start("demo", NOTHING, "a")))
                .isInstanceOfSatisfying(BusinessException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.JOB_ALREADY_RUNNING);
                    assertThat(refused.params()).isEqualTo(Map.of("name", "demo", "key", "a", "id", first.toString()));
                });
        as(ANALYST, () -> service.start("demo", NOTHING, "b"));
        as(ANALYST, () -> service.start("other", NOTHING, "a"));
        db.sql("update job_run set status = 'COMPLETED'");
        var again = as(ANALYST, () -> service.start("demo", NOTHING, "a"));
        assertThat(again).isNotEqualTo(first);
    }

    @Test
    void refusesASecondOrderAtOnceAndNotAfterTheRunningStep() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING, "a"));
        var token = journal.claim(node, LEASE).orElseThrow().token();
        db.runInTransaction(step -> {
            claims.advance(token, 1);
            var second = CompletableFuture.runAsync(() -> as(ANALYST, () -> service.start("demo", NOTHING, "a")));
            assertThat(second).failsWithin(Duration.ofSeconds(20)).withThrowableThat().withMessageContaining("job-already-running");
        });
        assertThat(as(ANALYST, () -> service.get(id)).done()).isEqualTo(1);
    }

    @Test
    void runsWhatIsScheduledOnceForEver() {
        var first = as(ANALYST, () -> service.startOnce("demo", NOTHING, "2026Q3"));
        progress.ended(journal.claim(node, LEASE).orElseThrow().token(), JobStatus.COMPLETED, null);

        assertThat(first).isPresent();
        assertThat(as(ANALYST, () -> service.startOnce("demo", NOTHING, "2026Q3"))).isEmpty();
        assertThat(as(ANALYST, () -> service.startOnce("demo", NOTHING, "2026Q4"))).isPresent();
    }

    @Test
    void givesAJobToOneOfManyClaimers() throws Exception {
        for (int i = 0; i < 20; i++) {
            as(ANALYST, () -> service.start("demo", NOTHING));
        }
        var workers = Executors.newFixedThreadPool(4);
        var claimed = new ArrayList<UUID>();
        Callable<List<UUID>> claimer = () -> {
            var mine = new ArrayList<UUID>();
            for (var row = journal.claim(new JobNode("n"), LEASE); row.isPresent(); row = journal.claim(new JobNode("n"), LEASE)) {
                mine.add(row.get().token().id());
            }
            return mine;
        };
        for (var found : workers.invokeAll(List.of(claimer, claimer, claimer, claimer))) {
            claimed.addAll(found.get());
        }
        workers.shutdown();

        assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void givesTheJobOfASilentNodeToAnother() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING));
        var lost = journal.claim(node, LEASE).orElseThrow().token();
        journal.started(lost, 17);
        var other = new JobNode("two");
        assertThat(journal.claim(other, LEASE)).as("the first node lives").isEmpty();

        db.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds'");
        var taken = journal.claim(other, LEASE).orElseThrow();

        assertThat(taken).isEqualTo(new JobRow(new JobToken(id, 2), "demo", 17L, 1));
        assertThat(journal.beat(node, List.of(id))).as("the lease is gone").isEmpty();
        assertThatThrownBy(() -> progress.advance(lost, 1)).isInstanceOf(JobLost.class);
        progress.ended(lost, JobStatus.FAILED, new IllegalStateException("late"));
        assertThat(as(ADMIN, () -> service.get(id)).status()).isEqualTo(JobStatus.RUNNING);
        progress.advance(taken.token(), 1);
        assertThat(as(ADMIN, () -> service.get(id)).takeovers()).containsExactly(
                new JobTakeover(1, "one", null, JobTakeover.Reason.FIRST, NOW),
                new JobTakeover(2, "two", "one", JobTakeover.Reason.SILENT, NOW));
    }

    @Test
    void leavesAJobToANodeThatIsHeardOfAndJudgesNobodyJustAfterAPause() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING));
        journal.claim(node, LEASE).orElseThrow();
        var other = new JobNode("two");
        db.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds'");
        db.sql("insert into cluster_node (owner, node) values ('" + node.owner() + "', 'one'), ('" + other.owner() + "', 'two')");
        assertThat(journal.claim(other, LEASE)).as("its node is there").isEmpty();

        db.sql("update cluster_node set heartbeat_at = heartbeat_at - interval '11 seconds' where node = 'one'");
        assertThat(journal.claim(other, LEASE)).as("it has only just come itself").isEmpty();

        db.sql("update cluster_node set steady_since = steady_since - interval '11 seconds' where node = 'two'");
        assertThat(journal.claim(other, LEASE).map(JobRow::token)).contains(new JobToken(id, 2));
    }

    @Test
    void renewsALeaseWithoutWaitingForTheWorkOfTheJob() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING));
        var token = journal.claim(node, LEASE).orElseThrow().token();
        db.runInTransaction(em -> {
            claims.advance(token, 1);
            assertThat(journal.beat(node, List.of(id))).containsExactly(new JobClaims.Beat(token, false));
        });
    }

    @Test
    void takesUpAtOnceWhatItsOwnLastLifeLeft() {
        as(ANALYST, () -> service.start("demo", NOTHING));
        journal.claim(node, LEASE).orElseThrow();
        var reborn = new JobNode("one");

        assertThat(journal.release(reborn)).isEqualTo(1);
        assertThat(journal.claim(reborn, LEASE)).isPresent();
        assertThat(journal.release(reborn)).as("it is its own now").isZero();
    }

    @Test
    void renewsLeasesAndTellsWhoShallStop() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING));
        var token = journal.claim(node, LEASE).orElseThrow().token();
        assertThat(journal.beat(node, List.of(id))).containsExactly(new JobClaims.Beat(token, false));

        var stopping = as(ANALYST, () -> service.stop(id));

        assertThat(stopping.stopRequested()).isTrue();
        assertThat(journal.beat(node, List.of(id))).containsExactly(new JobClaims.Beat(token, true));
    }

    @Test
    void stopsAtOnceWhatWaitsAndRestartsIt() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING, "a"));

        assertThat(as(ANALYST, () -> service.stop(id)).status()).isEqualTo(JobStatus.STOPPED);
        assertThat(journal.claim(node, LEASE)).isEmpty();
        assertThatThrownBy(() -> as(ANALYST, () -> service.stop(id))).hasMessageContaining("job-state");
        assertThat(as(ANALYST, () -> service.restart(id)).status()).isEqualTo(JobStatus.QUEUED);
        assertThatThrownBy(() -> as(ANALYST, () -> service.restart(id))).hasMessageContaining("job-state");
    }

    @Test
    void tellsAWishedStopFromThatOfAServerThatShutsDown() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING));
        var first = journal.claim(node, LEASE).orElseThrow().token();
        journal.started(first, 17);

        progress.ended(first, JobStatus.STOPPED, null);

        assertThat(node.isDraining()).isTrue();
        assertThat(as(ANALYST, () -> service.get(id)).status()).isEqualTo(JobStatus.QUEUED);
        var next = journal.claim(new JobNode("two"), LEASE).orElseThrow();
        assertThat(next).isEqualTo(new JobRow(new JobToken(id, 2), "demo", 17L, 0));
        as(ANALYST, () -> service.stop(id));
        progress.ended(next.token(), JobStatus.STOPPED, null);
        assertThat(as(ANALYST, () -> service.get(id)).status()).isEqualTo(JobStatus.STOPPED);
        as(ANALYST, () -> service.restart(id));
        journal.claim(new JobNode("two"), LEASE).orElseThrow();
        assertThat(as(ANALYST, () -> service.get(id)).takeovers()).extracting(JobTakeover::reason).containsExactly(
                JobTakeover.Reason.FIRST, JobTakeover.Reason.RESUMED, JobTakeover.Reason.RESUMED);
    }

    @Test
    void refusesToRestartBesideAnotherOfItsKey() {
        var first = as(ANALYST, () -> service.start("demo", NOTHING, "a"));
        as(ANALYST, () -> service.stop(first));
        as(ANALYST, () -> service.start("demo", NOTHING, "a"));

        assertThatThrownBy(() -> as(ANALYST, () -> service.restart(first))).hasMessageContaining("job-already-running");
    }

    @Test
    void keepsTheProblemOfAFailure() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING));
        var token = journal.claim(node, LEASE).orElseThrow().token();

        progress.ended(token, JobStatus.FAILED, new IllegalStateException("select secret from inside"));
        var internal = as(ANALYST, () -> service.get(id)).problem();
        as(ANALYST, () -> service.restart(id));
        var cleared = as(ANALYST, () -> service.get(id)).problem();
        progress.ended(journal.claim(node, LEASE).orElseThrow().token(), JobStatus.FAILED, BusinessException.notFound("report", 7));
        var named = as(ANALYST, () -> service.get(id)).problem();

        assertThat(internal).hasToString("{\"code\":\"internal\"}");
        assertThat(cleared).isNull();
        assertThat(named).isEqualTo(Json.createObjectBuilder().add("code", "not-found")
                .add("params", Json.createObjectBuilder().add("what", "report").add("id", "7"))
                .add("errors", Json.createArrayBuilder()).build());
    }

    @Test
    void goesOnWithAJobThatTheDatabaseFailedUnder() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING));
        var first = journal.claim(node, LEASE).orElseThrow().token();
        journal.started(first, 17);
        progress.progress(first, 2, 5);
        node.add(first, 17);

        progress.ended(first, JobStatus.FAILED, new EJBException(new SQLException("terminating connection", "57P01")));

        var waiting = as(ANALYST, () -> service.get(id));
        assertThat(List.of(waiting.status(), waiting.done())).containsExactly(JobStatus.QUEUED, 2L);
        assertThat(waiting.problem()).isNull();
        assertThat(node.running()).isEmpty();
        assertThat(journal.claim(node, LEASE)).as("it rests first").isEmpty();
        rested();
        var second = journal.claim(node, LEASE).orElseThrow();
        assertThat(second).isEqualTo(new JobRow(new JobToken(id, 2), "demo", 17L, 0));
        progress.ended(second.token(), JobStatus.FAILED, null);
        rested();
        assertThat(journal.claim(node, LEASE)).as("the runtime failed and not our code").isPresent();
        assertThat(as(ANALYST, () -> service.get(id)).takeovers()).extracting(JobTakeover::reason).containsExactly(
                JobTakeover.Reason.FIRST, JobTakeover.Reason.RESUMED, JobTakeover.Reason.RESUMED);
    }

    @Test
    void givesUpAJobThatGetsNoFurther() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING));
        var outage = new SQLException("canceling statement due to statement timeout", "57014");
        db.sql("update job_run set outages = 59");
        progress.ended(journal.claim(node, LEASE).orElseThrow().token(), JobStatus.FAILED, outage);
        rested();
        var last = journal.claim(node, LEASE).orElseThrow().token();

        progress.ended(last, JobStatus.FAILED, outage);

        var failed = as(ANALYST, () -> service.get(id));
        assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
        assertThat(failed.problem()).hasToString("{\"code\":\"unavailable\"}");
        as(ANALYST, () -> service.restart(id));
        var again = journal.claim(node, LEASE).orElseThrow().token();
        db.sql("update job_run set outages = 60");
        progress.advance(again, 1);
        progress.ended(again, JobStatus.FAILED, outage);
        assertThat(as(ANALYST, () -> service.get(id)).status()).as("it did get further").isEqualTo(JobStatus.QUEUED);
    }

    @Test
    void leavesAJobAloneThatWasToStopWhenTheDatabaseFailed() {
        var id = as(ANALYST, () -> service.start("demo", NOTHING));
        var token = journal.claim(node, LEASE).orElseThrow().token();
        as(ANALYST, () -> service.stop(id));

        progress.ended(token, JobStatus.FAILED, new SQLException("gone", "08006"));

        assertThat(as(ANALYST, () -> service.get(id)).status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void givesBackWhatItHasInTheTableAndNotInItsHands() {
        var kept = as(ANALYST, () -> service.start("demo", NOTHING));
        var keptToken = journal.claim(node, LEASE).orElseThrow().token();
        var forgotten = as(ANALYST, () -> service.start("demo", NOTHING));
        var lost = journal.claim(node, LEASE).orElseThrow().token();
        as(ANALYST, () -> service.start("demo", NOTHING));
        journal.claim(new JobNode("two"), LEASE).orElseThrow();
        node.add(keptToken, 17);
        db.runInTransaction(em -> {
            claims.advance(lost, 1);
            assertThat(journal.giveBackForgotten(node, List.of(kept))).as("it is just being written").isZero();
        });

        assertThat(journal.giveBackForgotten(node, List.of(kept))).isEqualTo(1);

        assertThat(journal.claim(node, LEASE).map(JobRow::token)).contains(new JobToken(forgotten, 2));
        assertThatThrownBy(() -> progress.advance(lost, 1)).isInstanceOf(JobLost.class);
        assertThat(journal.giveBackForgotten(node, List.of())).as("both, and not the other node's").isEqualTo(2);
    }

    private static void rested() {
        db.sql("update job_run set rest_until = rest_until - interval '65 seconds'");
    }
}
