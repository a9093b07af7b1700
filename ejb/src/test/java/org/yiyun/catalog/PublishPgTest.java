package org.yiyun.catalog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BOTH;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.internal.ImportProgress;
import org.yiyun.job.JobLost;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobToken;
import org.yiyun.job.JobView;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Versions that are too large to be waited for. */
@Covers({"CODE-04", "CODE-08"})
class PublishPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final String DRUGS = "WESTERN_CHINESE_DRUG";

    private final CatalogFixture catalog = new CatalogFixture(DB);

    @Test
    void aSmallVersionIsInForceAtOnce() {
        catalog.addSample();
        approved(SAMPLE, csv("A001,阿莫西林,1.00"));

        Publishing published = as(BUREAU, () -> catalog.publisher.publish(SAMPLE, 1, "", null));

        assertThat(published.job()).isNull();
        assertThat(published.version().status()).isEqualTo(VersionStatus.PUBLISHED);
        assertThat(as(ANALYST, () -> catalog.publisher.underWay(SAMPLE, 1))).isEmpty();
    }

    /** More than one piece, and more than the publisher waits for: as many rows as that takes. */
    @Test
    void aLargeVersionIsPublishedByAJobInPieces() {
        catalog.ship();
        int size = 60_000;
        approved(DRUGS, drugs(size, "0.25g"));

        Publishing ordered = as(BUREAU, () -> catalog.publisher.publish(DRUGS, 1, "首版", null));
        UUID job = ordered.job();
        assertThat(job).isNotNull();
        assertThat(ordered.version().status()).isEqualTo(VersionStatus.APPROVED);
        assertThat(as(BUREAU, () -> catalog.publisher.underWay(DRUGS, 1))).map(JobView::id).contains(job);
        assertThat(as(ANALYST, () -> catalog.publisher.underWay(DRUGS, 1))).as("another's job").isEmpty();
        assertProblem(ProblemType.JOB_ALREADY_RUNNING, () -> as(BUREAU, () -> catalog.publisher.publish(DRUGS, 1, "", null)));

        JobToken token = catalog.claim("one");
        publish(catalog.publishSteps, token);

        JobView done = as(BUREAU, () -> catalog.jobs.get(token.id()));
        assertThat(done.result()).hasToString("{\"entries\":60000,\"version\":1}");
        assertThat(List.of(done.done(), done.total())).containsExactly(60_000L, 60_000L);
        VersionView version = as(ANALYST, () -> catalog.versionQueries.get(DRUGS, 1));
        assertThat(version.status() + " by " + version.publishedBy()).isEqualTo("PUBLISHED by bureau");
        assertThat(as(ANALYST, () -> catalog.libraries.get(DRUGS)).entries()).isEqualTo(size);
        assertThat(Rows.of(DB, "select count(*), count(distinct code), count(distinct known), min(number), max(number) from catalog_entry"))
                .containsExactly(List.of((long) size, (long) size, 1L, 1, 1));
        assertThatThePlannerKnowsAfter(size);
        publish(catalog.publishSteps, token);
        assertThat(Rows.of(DB, "select count(*) from catalog_entry")).as("what is done is not done again").containsExactly(List.of((long) size));

        // the second is not the first: what it changes ceases, and what it does not stays
        approved(DRUGS, drugs(size, "0.5g"));
        as(BUREAU, () -> catalog.publisher.publish(DRUGS, 2, "", null));
        JobToken second = catalog.claim("one");
        publish(catalog.publishSteps, second);
        catalog.ended(second, JobStatus.COMPLETED);
        assertThat(as(ANALYST, () -> catalog.libraries.get(DRUGS)).entries()).isEqualTo(size);
        assertThat(Rows.of(DB, """
                select count(*), count(*) filter (where upper_inf(known)), count(*) filter (where upper_inf(known) and number = 2)
                from catalog_entry""")).containsExactly(List.of(2L * size, (long) size, (long) size));

        assertThatItIsTakenBackByAJob(size);
    }

    private void assertThatItIsTakenBackByAJob(int size) {
        Publishing ordered = as(BUREAU, () -> catalog.publisher.rollback(DRUGS, 2, null, "规格有误"));
        assertThat(ordered.version().version() + " " + ordered.version().status()).isEqualTo("2 PUBLISHED");
        assertThat(as(BUREAU, () -> catalog.publisher.underWay(DRUGS, 2))).map(JobView::id).contains(ordered.job());
        assertProblem(ProblemType.JOB_ALREADY_RUNNING, () -> as(BUREAU, () -> catalog.publisher.rollback(DRUGS, 2, null, "")));

        JobToken token = catalog.claim("one");
        List<Long> told = new ArrayList<>();
        PublishSteps telling = catalog.publishSteps(new ImportProgress(catalog.progress()) {
            @Override
            public void rows(JobToken of, long done, long total) {
                told.add(done);
            }
        });
        rollback(telling, token);

        assertThat(told).containsExactly(25_000L, 50_000L, 60_000L);
        JobView done = as(BUREAU, () -> catalog.jobs.get(token.id()));
        assertThat(done.result()).hasToString("{\"entries\":60000,\"version\":2,\"restored\":3}");
        assertThat(List.of(done.done(), done.total())).containsExactly(60_000L, 60_000L);
        List<Object> now = List.of(3L * size, (long) size, (long) size);
        String counts = """
                select count(*), count(*) filter (where upper_inf(known)), count(*) filter (where upper_inf(known) and number = 3
                    and content ->> 'drug_spec' = '0.25g')
                from catalog_entry""";
        assertThat(Rows.of(DB, counts)).containsExactly(now);
        rollback(catalog.publishSteps, token);
        assertThat(Rows.of(DB, counts)).as("what is done is not done again").containsExactly(now);
        assertThat(as(ANALYST, () -> catalog.versionQueries.list(DRUGS))).hasSize(3);
        assertProblem(ProblemType.LIBRARY_OUTDATED, () -> as(BUREAU, () -> catalog.publisher.rollback(DRUGS, 2, null, "")));
    }

    /**
     * Right after a million entries were published the planner took them for a handful, and the first page of a difference took 47
     * seconds.
     */
    private void assertThatThePlannerKnowsAfter(int size) {
        as(BUREAU, () -> {
            catalog.publishSteps.measure();
            return true;
        });
        String plan = Rows.of(DB, "explain select * from catalog_entry where valid @> date '2026-12-02'").get(0).get(0).toString();
        int estimate = Integer.parseInt(plan.replaceAll(".* rows=(\\d+) .*", "$1"));
        assertThat(estimate).as(plan).isBetween(size / 2, 2 * size);
    }

    @Test
    void whatSpeaksAgainstItIsToldBeforeAJobIsOrdered() {
        catalog.addSample();
        large(csv("A001,阿莫西林,1.00"));
        large(csv("A002,布洛芬,1.00"));
        assertProblem(ProblemType.LIBRARY_STATE, () -> as(BUREAU, () -> catalog.publisher.publish(SAMPLE, 1, "", null)));
        assertProblem(ProblemType.FORBIDDEN, () -> as(ANALYST, () -> catalog.publisher.publish(SAMPLE, 1, "", null)));
        decided(SAMPLE, 1);
        decided(SAMPLE, 2);
        assertProblem(ProblemType.STALE_DATA, () -> as(BUREAU, () -> catalog.publisher.publish(SAMPLE, 1, "", 0)));
        DB.sql("update catalog_version set created_by = 'both' where number = 1");
        assertProblem(ProblemType.SAME_PERSON, () -> as(BOTH, () -> catalog.publisher.publish(SAMPLE, 1, "", null)));
        as(BUREAU, () -> catalog.publisher.publish(SAMPLE, 1, "", null));
        publish(catalog.publishSteps, catalog.claim("one"));
        assertProblem(ProblemType.LIBRARY_OUTDATED, () -> as(BUREAU, () -> catalog.publisher.publish(SAMPLE, 2, "", null)));
    }

    @Test
    void aKillOrAStopLeavesNothingInForceAndTheNextNodeBeginsAgain() {
        catalog.addSample();
        large(csv("A001,阿莫西林,1.00", "A002,布洛芬,1.00"));
        decided(SAMPLE, 1);
        as(BUREAU, () -> catalog.publisher.publish(SAMPLE, 1, "", null));
        JobToken dying = catalog.claim("one");
        PublishSteps killed = catalog.publishSteps(new ImportProgress(catalog.progress()) {
            @Override
            public void rows(JobToken token, long done, long total) {
                throw new IllegalStateException("killed behind " + done);
            }
        });
        assertThatThrownBy(() -> publish(killed, dying)).hasMessage("killed behind 2");
        assertThat(entries()).isEmpty();
        assertThatThrownBy(() -> as(BUREAU, () -> {
            catalog.publishSteps.publish(dying, () -> true);
            return true;
        })).isInstanceOf(ImportStopped.class);
        assertThat(entries()).isEmpty();
        assertThat(as(ANALYST, () -> catalog.versionQueries.get(SAMPLE, 1)).status()).isEqualTo(VersionStatus.APPROVED);

        DB.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds' where name = 'catalog-publish'");
        publish(catalog.publishSteps, catalog.claim("two"));
        assertThat(entries()).containsExactly("A001", "A002");
    }

    /** Whichever comes first, the other one is told that its difference is out of date, and nothing of it is in force. */
    @Test
    void ofTwoThatArePublishedAtOnceOneComesIntoForce() {
        catalog.addSample();
        for (var name : List.of("阿莫西林", "布洛芬")) {
            catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001," + name + ",1.00"));
        }
        decided(SAMPLE, 1);
        decided(SAMPLE, 2);
        List<ProblemType> refused = Collections.synchronizedList(new ArrayList<>());

        CompletableFuture.allOf(Stream.of(1, 2).map(version -> CompletableFuture.runAsync(() -> {
            try {
                as(BUREAU, () -> catalog.publisher.publish(SAMPLE, version, "", null));
            } catch (BusinessException late) {
                refused.add(late.type());
            }
        })).toArray(CompletableFuture[]::new)).join();

        assertThat(refused).containsExactly(ProblemType.LIBRARY_OUTDATED);
        List<VersionView> versions = as(ANALYST, () -> catalog.versionQueries.list(SAMPLE));
        assertThat(versions).extracting(VersionView::status).containsExactlyInAnyOrder(VersionStatus.PUBLISHED, VersionStatus.APPROVED);
        int published = versions.stream().filter(version -> version.status() == VersionStatus.PUBLISHED).findFirst().orElseThrow().version();
        assertThat(Rows.of(DB, "select name, number from catalog_entry")).containsExactly(List.of(published == 1 ? "阿莫西林" : "布洛芬", published));
    }

    @Test
    void whatSpeaksAgainstTakingBackIsToldBeforeAJobIsOrdered() {
        catalog.addSample();
        large(csv("A001,阿莫西林,1.00"));
        decided(SAMPLE, 1);
        assertProblem(ProblemType.LIBRARY_STATE, () -> as(BUREAU, () -> catalog.publisher.rollback(SAMPLE, 1, null, "")));
        published(1);
        assertProblem(ProblemType.FORBIDDEN, () -> as(ANALYST, () -> catalog.publisher.rollback(SAMPLE, 1, null, "")));
        assertProblem(ProblemType.INVALID, () -> as(BUREAU, () -> catalog.publisher.rollback(SAMPLE, 1, DAY.minusDays(1), "")));
        approved(SAMPLE, csv("A001,阿莫西林,2.00"));

        // another one comes into force before the job does its work
        as(BUREAU, () -> catalog.publisher.rollback(SAMPLE, 1, null, "有误"));
        as(BUREAU, () -> catalog.publisher.publish(SAMPLE, 2, "", null));
        JobToken token = catalog.claim("one");
        assertProblem(ProblemType.LIBRARY_OUTDATED, () -> rollback(catalog.publishSteps, token));
        assertThat(entries()).containsExactly("A001");
        assertProblem(ProblemType.LIBRARY_OUTDATED, () -> as(BUREAU, () -> catalog.publisher.rollback(SAMPLE, 1, null, "")));
    }

    @Test
    void aKillOrAStopLeavesWhatIsToBeTakenBackInForceAndTheNextNodeBeginsAgain() {
        catalog.addSample();
        large(csv("A001,阿莫西林,1.00", "A002,布洛芬,1.00"));
        decided(SAMPLE, 1);
        published(1);
        as(BUREAU, () -> catalog.publisher.rollback(SAMPLE, 1, null, "有误"));
        JobToken dying = catalog.claim("one");
        PublishSteps killed = catalog.publishSteps(new ImportProgress(catalog.progress()) {
            @Override
            public void rows(JobToken token, long done, long total) {
                throw new IllegalStateException("killed behind " + done);
            }
        });
        assertThatThrownBy(() -> rollback(killed, dying)).hasMessage("killed behind 2");
        assertThat(entries()).containsExactly("A001", "A002");
        assertThatThrownBy(() -> as(BUREAU, () -> {
            catalog.publishSteps.rollback(dying, () -> true);
            return true;
        })).isInstanceOf(ImportStopped.class);
        assertThat(entries()).containsExactly("A001", "A002");
        assertThat(as(ANALYST, () -> catalog.versionQueries.list(SAMPLE))).hasSize(1);

        DB.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds' where name = 'catalog-rollback'");
        JobToken next = catalog.claim("two");
        rollback(catalog.publishSteps, next);
        assertThat(entries()).isEmpty();
        assertThatThrownBy(() -> rollback(catalog.publishSteps, dying)).isInstanceOf(JobLost.class);
        assertThat(as(ANALYST, () -> catalog.versionQueries.list(SAMPLE))).extracting(VersionView::version, VersionView::restores)
                .containsExactly(tuple(2, 0), tuple(1, null));
    }

    /** By its job, which has ended then. */
    private void published(int version) {
        as(BUREAU, () -> catalog.publisher.publish(SAMPLE, version, "", null));
        JobToken token = catalog.claim("one");
        publish(catalog.publishSteps, token);
        catalog.ended(token, JobStatus.COMPLETED);
    }

    private List<String> entries() {
        return as(ANALYST, () -> catalog.entries.list(SAMPLE, new EntryFilter(null, DAY, null), PageRequest.first(5))).items().stream()
                .map(EntryRow::code).toList();
    }

    private static void publish(PublishSteps steps, JobToken token) {
        as(BUREAU, () -> {
            steps.publish(token, () -> false);
            return true;
        });
    }

    private static void rollback(PublishSteps steps, JobToken token) {
        as(BUREAU, () -> {
            steps.rollback(token, () -> false);
            return true;
        });
    }

    private void approved(String library, String csv) {
        int version = catalog.imported(library, ImportMode.FULL, DAY, csv).getInt("draftVersion");
        decided(library, version);
    }

    /** A draft of few rows that says it had many. */
    private void large(String csv) {
        int version = catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv).getInt("draftVersion");
        DB.sql("update catalog_version set added = 60000 where number = " + version);
    }

    private void decided(String library, int version) {
        as(ANALYST, () -> catalog.versions.submit(library, version, ""));
        as(BUREAU, () -> catalog.versions.approve(library, version, "同意"));
    }

    private static String drugs(int size, String specification) {
        return "药品代码,注册名称,药品名称,规格\n" + IntStream.range(0, size)
                .mapToObj(i -> String.format("XA02AXX095A0010101%05d,注册%05d,药品%05d,%s", i, i, i, specification))
                .collect(joining("\n"));
    }

    private static void assertProblem(ProblemType type, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
