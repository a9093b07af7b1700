package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Campaigns over REST: planned, approved by another, carried out, summed up on paper. */
@SystemTest
class PublicityIT {
    private static final String PATH = "/publicity";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Covers("CONS-08")
    @Test
    void goesTheWholeWay() {
        var key = UUID.randomUUID().toString();
        var body = plan("门诊统筹宣传 " + key);
        var created = Yiyun.as("analyst").header("Idempotency-Key", key).body(body).post(PATH);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String number = created.path("number");
        assertThat(number).matches("XC-\\d{8}-\\d{4,}");
        assertThat(created.header("Location")).endsWith("/api/v1/publicity/" + number);
        var again = Yiyun.as("analyst").header("Idempotency-Key", key).body(body).post(PATH);
        assertThat(again.<String>path("number")).isEqualTo(number);

        step("analyst", number, "activity", Map.of(
                "channel", "LECTURE", "topic", "怎么报", "day", TODAY.toString(), "place", "示例社区", "people", 50, "copies", 100), 200);
        step("analyst", number, "submit", Map.of(), 200);
        step("analyst", number, "approve", Map.of(), 403);
        var tag = Yiyun.as("leader").get(PATH + "/" + number).header("ETag");
        step("leader", number, "approve", Map.of("remark", "同意"), 200);
        assertThat(Yiyun.as("leader").header("If-Match", tag).body(Map.of("reason", "x")).post(PATH + "/" + number + "/withdraw").statusCode())
                .isEqualTo(412);
        assertThat(Yiyun.as("analyst").get("/notifications").asString()).contains(number);

        step("desk", number, "hold", Map.of(
                "activity", 1, "day", TODAY.toString(), "place", "示例社区", "people", 63, "copies", 80, "result", "答疑"), 200);
        var kept = Yiyun.as("desk").contentType("multipart/form-data")
                .multiPart("file", "list.txt", "签到表".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post(PATH + "/" + number + "/activities/1/files");
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        step("desk", number, "voice", Map.of("activity", 1, "kind", "QUESTION", "text", "异地怎么办？", "answer", "先备案"), 200);
        var ended = step("analyst", number, "end", Map.of("effect", "咨询量下降"), 200);
        assertThat(ended.jsonPath().getMap("figures")).isEqualTo(Map.of(
                "activities", 1, "held", 1, "overdue", 0, "plannedPeople", 50, "people", 63, "plannedCopies", 100, "copies", 80,
                "voices", 1, "answered", 1));
        long paper = Yiyun.as("analyst").post(PATH + "/" + number + "/documents").then().statusCode(201).extract().jsonPath().getLong("id");
        assertThat(Yiyun.as("auditor").get(PATH + "/" + number + "/documents/" + paper).asByteArray()).startsWith('P', 'K');
        assertThat(Yiyun.as("auditor").get(PATH + "/" + number + "/history").jsonPath().getList("items.type")).isEqualTo(List.of(
                "PLANNED", "ACTIVITY", "SUBMIT", "APPROVE", "HOLD", "ATTACHED", "VOICE", "END", "DOCUMENT"));
        assertThat(Yiyun.as("auditor").get(PATH + "?status=ENDED&channel=LECTURE&q=" + key).jsonPath().getList("items.number"))
                .isEqualTo(List.of(number));
    }

    @Test
    void tellsWhatIsWrong() {
        var unknown = new HashMap<>(plan("x"));
        unknown.put("channels", List.of("NEWS"));
        assertThat(Problem.of(Yiyun.as("analyst").body(unknown).post(PATH))).isEqualTo(
                Problem.invalid("/api/v1" + PATH, "channels", "没有宣传渠道 NEWS，请从列表中选择或先增加。"));
        assertThat(Yiyun.as("engineer").get(PATH).statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("auditor").body(plan("x")).post(PATH).statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("desk").get(PATH + "?x=1").statusCode()).isEqualTo(422);
        assertThat(Yiyun.as("desk").get(PATH + "/channels").jsonPath().getList("items.code")).contains("BROCHURE", "ONLINE_COURSE", "LECTURE");
    }

    private static Map<String, Object> plan(String title) {
        return Map.of("title", title, "goal", "知晓", "content", "起付标准", "method", "讲解", "channels", List.of("BROCHURE", "LECTURE"),
                "audience", "参保人员", "from", TODAY.toString(), "until", TODAY.plusDays(30).toString());
    }

    private static Response step(String who, String number, String verb, Map<String, ?> body, int status) {
        var answer = Yiyun.as(who).body(body).post(PATH + "/" + number + "/" + verb);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }
}
