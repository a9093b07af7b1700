package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Complaints over REST: the procedure, and that the person complained about meets a complaint nowhere. */
@SystemTest
class ComplaintIT {
    private static final String PATH = "/complaints";

    @Covers("CMPL-02")
    @Test
    void goesTheWholeWay() {
        var key = UUID.randomUUID().toString();
        var body = complaint("E002");
        var created = Yiyun.as("desk").header("Idempotency-Key", key).body(body).post(PATH);
        assertThat(created.statusCode()).isEqualTo(201);
        String number = created.path("number");
        assertThat(number).matches("TS-\\d{8}-\\d{4,}");
        assertThat(created.header("Location")).endsWith("/api/v1/complaints/" + number);
        var again = Yiyun.as("desk").header("Idempotency-Key", key).body(body).post(PATH);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("number")).isEqualTo(number);

        var early = step(number, "accept", Map.of());
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(Problem.of(early)).isEqualTo(Problem.body("complaint-state", 409, "/api/v1/complaints/" + number + "/accept",
                "还没有轮到这一步", number + " 目前是“已记录”，不能“受理”；下一步应为“报送领导”。"));

        assertThat(step(number, "report", Map.of()).<String>path("status")).isEqualTo("REPORTED");
        var tag = Yiyun.as("complaints").get(PATH + "/" + number).header("ETag");
        assertThat(step(number, "accept", Map.of()).<String>path("handler")).isEqualTo("complaints");
        assertThat(Yiyun.as("complaints").header("If-Match", tag).body(Map.of("text", "已致电")).post(PATH + "/" + number + "/communicate")
                .statusCode()).isEqualTo(412);
        step(number, "communicate", Map.of("text", "已致电"));
        step(number, "coordinate", Map.of("text", "已核实"));
        step(number, "reply", Map.of("solution", "致歉"));
        assertThat(step(number, "close", Map.of()).statusCode()).isEqualTo(422);
        assertThat(step(number, "close", Map.of("training", "礼仪培训")).<String>path("status")).isEqualTo("CLOSED");
        assertThat(Yiyun.as("complaints").get(PATH + "/" + number + "/history").jsonPath().getList("items.type")).isEqualTo(
                List.of("RECORDED", "REPORT", "ACCEPT", "COMMUNICATE", "COORDINATE", "REPLY", "CLOSE"));
        assertThat(step(number, "reopen", Map.of("reason", "未解决")).<String>path("next")).isEqualTo("REPORT");
    }

    /** `engineer` has no permission for complaints, and over none of the ways there is a trace of the one about him. */
    @Covers("CMPL-01")
    @Test
    void isNothingToThePersonComplainedAbout() {
        String number = Yiyun.as("desk").body(complaint("engineer")).post(PATH).then().statusCode(201).extract().path("number");
        step(number, "report", Map.of());
        var engineer = Yiyun.as("engineer");
        var none = engineer.get(PATH + "/TS-20000101-0000");
        assertThat(none.statusCode()).isEqualTo(404);
        for (var path : List.of("/" + number, "/" + number + "/history")) {
            assertThat(Yiyun.as("engineer").get(PATH + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(Yiyun.as("engineer").body(Map.of("text", "x")).post(PATH + "/" + number + "/comment").statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("engineer").get(PATH).statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("engineer").get("/tickets?q=" + number).<Integer>path("total")).isZero();
        assertThat(Yiyun.as("engineer").get("/notifications").asString()).doesNotContain(number);
        assertThat(Yiyun.as("leader").get("/notifications").asString()).contains(number);
    }

    /** With the permission he sees the others and not this one: tried with the officer, about whom desk records one. */
    @Test
    void isNothingToTheOfficerComplainedAboutEither() {
        String number = Yiyun.as("desk").body(complaint("C001")).post(PATH).then().statusCode(201).extract().path("number");
        assertThat(Yiyun.as("leader").get(PATH + "/" + number).statusCode()).isEqualTo(200);
        assertThat(Yiyun.as("complaints").get(PATH + "/" + number).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("complaints").body(Map.of()).post(PATH + "/" + number + "/report").statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("complaints").get(PATH + "?q=" + number).<Integer>path("total")).isZero();
        assertThat(Yiyun.as("leader").get(PATH + "?q=" + number).<Integer>path("total")).isEqualTo(1);
        assertThat(Yiyun.as("complaints").get(PATH + "?limit=500").jsonPath().getList("items.number")).doesNotContain(number);
        assertThat(Yiyun.as("complaints").get(PATH + "/counts").jsonPath().getList("staff.key")).doesNotContain("C001");
    }

    /** A complaint that comes in as a ticket, by whatever way, is in the queue, and its ticket is none to the engineer. */
    @Test
    void aTicketOfThisKindIsInTheQueueAndHidden() {
        var word = TicketBodies.unique();
        var body = TicketBodies.with("kind", "COMPLAINT");
        body.put("title", word);
        String ticket = Yiyun.as("desk").body(body).post("/tickets").then().statusCode(201).extract().path("number");
        assertThat(Yiyun.as("desk").get("/tickets/" + ticket).statusCode()).isEqualTo(200);
        assertThat(Yiyun.as("engineer").get("/tickets/" + ticket).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("engineer").get("/tickets?q=" + word).<Integer>path("total")).isZero();
        assertThat(Yiyun.as("engineer").get("/tickets?kind=COMPLAINT").<Integer>path("total")).isZero();
        assertThat(Yiyun.as("complaints").get("/tickets?q=" + word).<Integer>path("total")).isEqualTo(1);
        assertThat(Yiyun.as("complaints").get(PATH + "?q=" + ticket).jsonPath().getList("items.ticket")).isEqualTo(List.of(ticket));
    }

    private static Map<String, Object> complaint(String staff) {
        return Map.of("kind", "COMPLAINT", "channel", "PHONE", "text", "到场晚了两个小时",
                "complainant", Map.of("name", "黎某", "phone", "13900001001"), "about", Map.of("staff", staff));
    }

    private static Response step(String number, String verb, Map<String, String> body) {
        return Yiyun.as("complaints").body(body).post(PATH + "/" + number + "/" + verb);
    }
}
