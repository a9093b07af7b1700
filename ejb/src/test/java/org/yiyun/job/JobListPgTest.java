package org.yiyun.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** Whose jobs somebody sees, and in what parts. */
class JobListPgTest {
    private static final JsonObject NOTHING = Json.createObjectBuilder().build();
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.REPORT_RUN);
    private static final Caller ADMIN = TestCallers.staff("admin", Permission.JOB_READ, Permission.JOB_CONTROL);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final JobService service = db.bean(JobService.class, new JobService(
            new JobRuns(db.em()), new SilentBell(), new BusinessClock(Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), BusinessClock.ZONE))));

    @Test
    void showsOthersJobsOnlyToThoseWhoMayReadThem() {
        var own = as(ANALYST, () -> service.start("demo", NOTHING));
        var other = as(TestCallers.staff("desk"), () -> service.start("demo", NOTHING));

        assertThat(ids(ANALYST, JobFilter.ALL)).containsExactly(own);
        assertThat(ids(ADMIN, JobFilter.ALL)).containsExactlyInAnyOrder(own, other);
        assertThatThrownBy(() -> as(ANALYST, () -> service.get(other))).hasMessageContaining("not-found");
        assertThatThrownBy(() -> as(ANALYST, () -> service.stop(other))).hasMessageContaining("not-found");
        var reader = TestCallers.staff("auditor", Permission.JOB_READ);
        assertThatThrownBy(() -> as(reader, () -> service.stop(other))).hasMessageContaining("forbidden");
        assertThat(as(ADMIN, () -> service.stop(other)).status()).isEqualTo(JobStatus.STOPPED);
        assertThat(ids(ADMIN, new JobFilter(null, Set.of(JobStatus.STOPPED)))).containsExactly(other);
        assertThat(ids(ADMIN, new JobFilter("nothing", Set.of()))).isEmpty();
    }

    @Test
    void pagesThroughTheListWithAnExactTotal() {
        for (int i = 0; i < 5; i++) {
            as(ANALYST, () -> service.start("demo", NOTHING));
        }

        var first = as(ANALYST, () -> service.list(JobFilter.ALL, PageRequest.first(2)));
        var second = as(ANALYST, () -> service.list(JobFilter.ALL, new PageRequest(2, first.next())));
        var third = as(ANALYST, () -> service.list(JobFilter.ALL, new PageRequest(2, second.next())));

        assertThat(List.of(first.total(), second.total(), third.total())).containsOnly(5L);
        assertThat(third.next()).isNull();
        var all = new ArrayList<>(first.items());
        all.addAll(second.items());
        all.addAll(third.items());
        assertThat(all).extracting(JobView::id).hasSize(5).doesNotHaveDuplicates();
        assertThatThrownBy(() -> as(ANALYST, () -> service.list(JobFilter.ALL, new PageRequest(2, "YQ"))))
                .hasMessageContaining("field.cursor");
    }

    /** Each item of ten thousand in each row of a list would be megabytes. */
    @Test
    void aListCountsTheItemsOfAResultAndTheJobTellsOfEach() {
        var each = as(ANALYST, () -> service.start("demo", NOTHING));
        var none = as(ANALYST, () -> service.start("demo", NOTHING));
        db.sql("update job_run set result = '{\"items\": [{\"item\": \"T1\"}, {\"item\": \"T2\"}], \"made\": 1}' where id = '" + each + "'");
        db.sql("update job_run set result = '{\"made\": 2}' where id = '" + none + "'");

        var listed = as(ANALYST, () -> service.list(JobFilter.ALL, PageRequest.first(50))).items();

        assertThat(listed).extracting(job -> String.valueOf(job.result()))
                .containsExactlyInAnyOrder("{\"made\":1,\"itemCount\":2}", "{\"made\":2}");
        assertThat(as(ANALYST, () -> service.get(each)).result().getJsonArray("items")).hasSize(2);
    }

    private List<UUID> ids(Caller caller, JobFilter filter) {
        return as(caller, () -> service.list(filter, PageRequest.first(50))).items().stream().map(JobView::id).toList();
    }
}
