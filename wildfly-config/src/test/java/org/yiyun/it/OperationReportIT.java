package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** The quarterly operation report: ordered over REST, made by the batch job, both files with native charts. */
@SystemTest
class OperationReportIT {
    private static final String QUARTER = "2026Q3";

    @Covers("RPT-01")
    @Test
    void makesBothFilesWithChartsAndTheSameAgain() throws IOException {
        var first = make();
        var second = make();

        assertThat(first.getString("status")).isEqualTo("COMPLETED");
        assertThat(first.getInt("done")).isEqualTo(first.getInt("total")).isEqualTo(5);
        assertThat(first.getInt("percent")).isEqualTo(100);
        assertThat(charts(first, "docx", "word/charts/chart")).isGreaterThanOrEqualTo(1);
        assertThat(charts(first, "xlsx", "xl/charts/chart")).isGreaterThanOrEqualTo(1);
        assertThat(second.getString("result.files.docx.sha256")).isEqualTo(first.getString("result.files.docx.sha256"));
        assertThat(second.getString("result.files.xlsx.sha256")).isEqualTo(first.getString("result.files.xlsx.sha256"));
        var list = Yiyun.as("analyst").get("/reports").jsonPath();
        assertThat(list.getInt("total")).isGreaterThanOrEqualTo(2);
        assertThat(list.getString("items[0].title")).isEqualTo("运营报告 2026年第三季度");
    }

    @Test
    void refusesWhatIsNoQuarterOrYetToCome() {
        for (var quarter : new String[] {"2026", "2026Q5", "2199Q1", ""}) {
            var answer = Yiyun.as("analyst").body(Map.of("quarter", quarter)).post("/reports/operation");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("errors[0].path")).isEqualTo("quarter");
        }
    }

    @Test
    void showsReportsOnlyToThoseWhoMayReadThem() {
        assertThat(Yiyun.anonymous().get("/reports").statusCode()).isEqualTo(401);
        assertThat(Yiyun.as("H99990000001").get("/reports").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("analyst").get("/reports/999999999/files/docx").statusCode()).isEqualTo(404);
    }

    private static JsonPath make() {
        var answer = Yiyun.as("analyst").body(Map.of("quarter", QUARTER)).post("/reports/operation");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        var job = answer.header("Location");
        Yiyun.eventually(() -> assertThat(job(job).getString("status")).isEqualTo("COMPLETED"));
        return job(job);
    }

    private static JsonPath job(String location) {
        return Yiyun.as("analyst").basePath("").get(location).jsonPath();
    }

    private static int charts(JsonPath job, String format, String prefix) throws IOException {
        var file = Yiyun.as("analyst").basePath("").get(job.getString("result.files." + format + ".href"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''");
        var parts = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(prefix) && entry.getName().endsWith(".xml")) {
                    parts.add(entry.getName());
                }
            }
        }
        return parts.size();
    }
}
