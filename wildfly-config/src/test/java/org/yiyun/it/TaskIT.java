package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Tasks over REST: given, done with proof, confirmed; and out of sight of whom they do not concern. */
@SystemTest
class TaskIT {
    private static final String PATH = "/tasks";

    @Covers("DESK-16")
    @Test
    void goesTheWholeWay() {
        var key = UUID.randomUUID().toString();
        var body = task("engineer");
        var created = Yiyun.as("leader").header("Idempotency-Key", key).body(body).post(PATH);
        assertThat(created.statusCode()).isEqualTo(201);
        String number = created.path("number");
        assertThat(number).matches("RW-\\d{8}-\\d{4,}");
        assertThat(created.header("Location")).endsWith("/api/v1/tasks/" + number);
        var again = Yiyun.as("leader").header("Idempotency-Key", key).body(body).post(PATH);
        assertThat(again.<String>path("number")).isEqualTo(number);

        assertThat(step("engineer", number, "accept", Map.of()).<String>path("status")).isEqualTo("ACCEPTED");
        assertThat(Problem.of(step("engineer", number, "finish", Map.of("result", "已核对")))).isEqualTo(Problem.invalid(
                "/api/v1/tasks/" + number + "/finish", "result", "这项任务须附佐证材料，请先上传至少一个文件，再办结上报。"));
        var tag = Yiyun.as("leader").get(PATH + "/" + number).header("ETag");
        var none = Yiyun.as("engineer").contentType("multipart/form-data")
                .multiPart("file", "proof.docx", "PK".getBytes(StandardCharsets.UTF_8), "application/octet-stream").post(PATH + "/" + number + "/files");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("“proof.docx”的内容与扩展名不符");
        var kept = Yiyun.as("engineer").contentType("multipart/form-data")
                .multiPart("file", "proof.txt", "核对表".getBytes(StandardCharsets.UTF_8), "text/plain").post(PATH + "/" + number + "/files");
        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(step("engineer", number, "finish", Map.of("result", "已核对")).<String>path("status")).isEqualTo("DONE");
        assertThat(step("engineer", number, "confirm", Map.of()).statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("leader").header("If-Match", tag).body(Map.of()).post(PATH + "/" + number + "/confirm").statusCode())
                .isEqualTo(412);
        assertThat(step("leader", number, "confirm", Map.of()).<String>path("status")).isEqualTo("CONFIRMED");
        assertThat(Yiyun.as("engineer").get(PATH + "/" + number + "/history").jsonPath().getList("items.type"))
                .isEqualTo(List.of("ASSIGNED", "ACCEPT", "ATTACHED", "FINISH", "CONFIRM"));
        assertThat(Yiyun.as("engineer").get("/notifications").asString()).contains(number);
    }

    @Test
    void isNothingToWhomItDoesNotConcern() {
        String number = Yiyun.as("leader").body(task("engineer")).post(PATH).then().statusCode(201).extract().path("number");
        for (var path : List.of("/" + number, "/" + number + "/history", "/" + number + "/files")) {
            assertThat(Yiyun.as("analyst").get(PATH + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(Yiyun.as("analyst").get(PATH + "?q=" + number).<Integer>path("total")).isZero();
        assertThat(Yiyun.as("desk").get(PATH + "?q=" + number).<Integer>path("total")).as("supervises").isEqualTo(1);
        assertThat(Yiyun.as("analyst").get(PATH + "/board").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("auditor").get(PATH).statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("desk").get(PATH + "/board").jsonPath().getList("lines.owner")).contains("engineer");
    }

    @Test
    void aTicketThatIsATaskIsGivenOnce() {
        String ticket = Yiyun.as("desk").body(TicketBodies.with("kind", "TASK")).post("/tickets").then().statusCode(201).extract()
                .path("number");
        Map<String, Object> body = new HashMap<>(task("engineer"));
        body.put("relatedKind", "TICKET");
        body.put("relatedNumber", ticket);
        String number = Yiyun.as("desk").body(body).post(PATH).then().statusCode(201).extract().path("number");
        var again = Yiyun.as("leader").body(body).post(PATH);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains(number);
        assertThat(Yiyun.as("desk").get(PATH + "?relatedKind=TICKET&relatedNumber=" + ticket).jsonPath().getList("items.number"))
                .isEqualTo(List.of(number));
    }

    private static Map<String, Object> task(String owner) {
        return Map.of("title", "核对目录", "text", "抽查二十笔结算", "owner", owner, "workingDays", 3);
    }

    private static Response step(String who, String number, String verb, Map<String, String> body) {
        return Yiyun.as(who).body(body).post(PATH + "/" + number + "/" + verb);
    }
}
