package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** When tickets close by themselves, over REST. */
@SystemTest
class ClosingIT {
    private static final String RULES = "/ticket-closing-rules";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Covers("DESK-11")
    @Test
    void saysWhenATicketWillBeClosedAndWhyNot() {
        String number = Yiyun.as("desk").body(TicketBodies.with("kind", "SERVICE_REQUEST")).post("/tickets").then().statusCode(201)
                .extract().path("number");
        assertThat(state(number)).isEqualTo("NONE");
        step(number, "assign", Map.of("assignee", "engineer"));
        step(number, "resolve", Map.of("solution", "已重启", "mode", "REMOTE"));
        step(number, "feedback", Map.of("text", "已恢复"));
        var waiting = Yiyun.as("desk").get("/tickets/{number}/closing", number);
        assertThat(waiting.<String>path("state")).isEqualTo("WAITING");
        assertThat(waiting.<Integer>path("days")).isEqualTo(5);
        assertThat(LocalDate.parse(waiting.<String>path("closeAt").substring(0, 10))).isAfter(TODAY.plusDays(4));
        step(number, "comment", Map.of("text", "已电话确认", "internal", false));
        assertThat(state(number)).as("what staff say is no answer of the user").isEqualTo("WAITING");
        step(number, "close", Map.of("satisfied", true));
        assertThat(state(number)).isEqualTo("NONE");
        assertThat(Yiyun.as("desk").get("/tickets/T0/closing").statusCode()).isEqualTo(404);
    }

    /** For a level that no other test uses, and from a day on that is far away. */
    @Test
    void isSetByTheBureauAndNotByTheDesk() {
        var rule = Map.of("kind", "DATA", "level", 9, "days", 3, "from", TODAY.plusYears(1).toString(), "reason", "试行");
        assertThat(Yiyun.as("desk").body(rule).post(RULES).statusCode()).isEqualTo(403);
        var set = Yiyun.as("bureau").body(rule).post(RULES);
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(201);
        assertThat(set.<Integer>path("notice")).isEqualTo(2);
        assertThat(Yiyun.as("desk").get(RULES).jsonPath().getList("items.createdBy")).contains("bureau", "system:shipped");
        assertThat(Problem.of(Yiyun.as("bureau").body(
                Map.of("kind", "COMPLAINT", "days", 3, "from", TODAY.plusYears(1).toString(), "reason", "试行")).post(RULES)))
                .isEqualTo(Problem.invalid("/api/v1" + RULES, "kind", "投诉和变更不自动关闭，请选择其他类型。"));
    }

    private static String state(String number) {
        return Yiyun.as("desk").get("/tickets/{number}/closing", number).path("state");
    }

    private static void step(String number, String verb, Map<String, Object> body) {
        Yiyun.as("desk").body(body).post("/tickets/{number}/{verb}", number, verb).then().statusCode(200);
    }
}
