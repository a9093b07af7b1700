package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The upkeep of a library over REST: nobody decides on own work, and every step leaves its paper. */
@SystemTest
class LibraryMaintenanceIT {
    private static final String YESTERDAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();

    @Test
    void goesFromTheNeedToTheEnd() {
        Response recorded = Yiyun.as("analyst").body(Map.of(
                "library", "SERVICE_ITEM", "title", "新增两个项目", "need", "新增两个项目", "basis", "示例医保〔2026〕1号", "raisedBy", "医药服务科"))
                .post("/library-maintenances");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        String number = recorded.path("number");
        String path = "/library-maintenances/" + number;

        assertThat(verb("analyst", path, "analyse", Map.of("analysis", "两条新增", "impact", "全部机构")).<String>path("status")).isEqualTo("ANALYSED");
        assertThat(verb("analyst", path, "confirm", Map.of()).statusCode()).isEqualTo(403);
        assertThat(verb("bureau", path, "confirm", Map.of("note", "同意")).<String>path("status")).isEqualTo("CONFIRMED");
        assertThat(verb("analyst", path, "submit", Map.of("externalNumber", "1", "sentOn", YESTERDAY)).<String>path("code"))
                .isEqualTo("maintenance-state");
        assertThat(verb("analyst", path, "plan", Map.of("plan", "备份、执行、核对")).<String>path("status")).isEqualTo("PLANNED");
        assertThat(verb("analyst", path, "submit", Map.of("externalNumber", "粤-88", "sentOn", YESTERDAY)).<String>path("status"))
                .isEqualTo("SUBMITTED");
        assertThat(verb("analyst", path, "execute", Map.of("executedOn", YESTERDAY, "result", "成功")).<String>path("status"))
                .isEqualTo("EXECUTED");
        assertThat(verb("bureau", path, "verify", Map.of("passed", true, "findings", "一致")).<String>path("errors[0].path")).isEqualTo("findings");
        assertThat(Yiyun.as("analyst").contentType("multipart/form-data").multiPart("file", "answer.txt", "已执行".getBytes(UTF_8), "text/plain")
                .post(path + "/files").statusCode()).isEqualTo(201);
        assertThat(verb("bureau", path, "verify", Map.of("passed", true, "findings", "一致")).<String>path("status")).isEqualTo("VERIFIED");
        assertThat(verb("analyst", path, "close", Map.of()).<String>path("status")).isEqualTo("CLOSED");

        assertThat(Yiyun.as("bureau").get(path + "/documents").jsonPath().getList("items.title"))
                .isEqualTo(List.of("代码库更新维护脚本", "代码库更新维护需求确认书", "代码库更新维护需求说明书"));
        int paper = Yiyun.as("bureau").get(path + "/documents").path("items[0].id");
        assertThat(Yiyun.as("bureau").get(path + "/documents/" + paper).asByteArray()).startsWith('P', 'K');
        assertThat(Yiyun.as("desk").get(path + "/history").jsonPath().getInt("total")).isEqualTo(9);
        assertThat(Yiyun.as("H99990000001").get(path).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("desk").get("/library-maintenances?status=CLOSED&q=" + number).jsonPath().getList("items.number"))
                .isEqualTo(List.of(number));
    }

    private static Response verb(String who, String path, String verb, Map<String, ?> body) {
        return Yiyun.as(who).body(body).post(path + "/" + verb);
    }
}
