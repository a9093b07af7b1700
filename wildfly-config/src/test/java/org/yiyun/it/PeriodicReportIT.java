package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Periodic reports over REST: records are entered, a report is ordered, made by the batch job, reviewed and submitted. */
@SystemTest
class PeriodicReportIT {
    private static final String REPORTS = "/periodic-reports";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    /** A year ago, so that nothing else makes the report. */
    private static final LocalDate DAY = TODAY.minusMonths(10).withDayOfMonth(15);

    @Covers("RPT-02")
    @Test
    void isMadeByTheJobReviewedAndSubmitted() {
        Yiyun.as("engineer").body(inspection()).post("/inspections").then().statusCode(201);
        var ordered = Yiyun.as("analyst").body(Map.of("kind", "INSPECTION", "day", DAY.toString(), "statement", "示例说明")).post(REPORTS);
        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
        var job = ordered.header("Location");
        Yiyun.eventually(() -> assertThat(Yiyun.as("analyst").basePath("").get(job).jsonPath().getString("status")).isEqualTo("COMPLETED"));
        long id = Yiyun.as("analyst").basePath("").get(job).jsonPath().getLong("result.report");

        var made = Yiyun.as("leader").get(REPORTS + "/" + id).jsonPath();
        assertThat(made.getString("row.status")).isEqualTo("MADE");
        assertThat(made.getBoolean("reviewable")).isTrue();
        for (var format : new String[] {"docx", "xlsx"}) {
            var file = Yiyun.as("leader").get(REPORTS + "/" + id + "/versions/1/" + format);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.asByteArray()).startsWith('P', 'K');
        }
        assertThat(Yiyun.as("analyst").body(Map.of("passed", true, "remark", "同意")).post(REPORTS + "/" + id + "/review").statusCode()).isEqualTo(403);
        var reviewed = Yiyun.as("leader").body(Map.of("passed", true, "remark", "同意")).post(REPORTS + "/" + id + "/review");
        assertThat(reviewed.statusCode()).as(reviewed.asString()).isEqualTo(200);
        var submitted = Yiyun.as("analyst").body(Map.of("receiver", "办公室")).post(REPORTS + "/" + id + "/submit");
        assertThat(submitted.jsonPath().getString("row.status")).as(submitted.asString()).isEqualTo("SUBMITTED");
        assertThat(Yiyun.as("analyst").queryParam("kind", "INSPECTION").get(REPORTS).jsonPath().getList("items.id", Long.class)).contains(id);
        assertThat(Yiyun.as("analyst").body(Map.of("kind", "INSPECTION", "day", DAY.toString())).post(REPORTS).statusCode()).isEqualTo(409);
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(Yiyun.as("analyst").body(Map.of("kind", "INSPECTION", "day", TODAY.toString())).post(REPORTS).jsonPath()
                .getString("errors[0].path")).isEqualTo("day");
        assertThat(Yiyun.as("engineer").get(REPORTS).statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("analyst").get(REPORTS + "/999999999").statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("analyst").get(REPORTS + "/kinds").jsonPath().getList("items")).hasSize(7);
        assertThat(Yiyun.as("engineer").body(Map.of("onDate", TODAY.toString(), "place", "机房", "results",
                List.of(Map.of("check", "SERVER_RUN", "outcome", "ABNORMAL")))).post("/inspections").jsonPath().getList("errors.path"))
                .containsExactly("results[0].finding", "results");
    }

    private static Map<String, Object> inspection() {
        return Map.of("onDate", DAY.toString(), "place", "中心机房", "results", List.of(
                Map.of("check", "SERVER_RUN", "outcome", "NORMAL"),
                Map.of("check", "SERVER_SPACE", "outcome", "ABNORMAL", "finding", "磁盘余量不足")));
    }
}
