package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** When a clock runs out, or somebody asks for help: the queue hears of it and so do people. */
@SystemTest
class EscalationIT {

    @Covers("SLA-14")
    @Test
    void aBreachIsToldOnTheQueueAndToThoseOnDutyWithinFiveSeconds() throws Exception {
        var number = fault();
        var due = Instant.now();
        try (var connection = Yiyun.connect(); var update = connection.prepareStatement("""
                update ticket_alarm set at = now() where stage = 'BREACH' and fired_at is null and id = (
                    select min(a.id) from ticket_alarm a join ticket_clock c on c.id = a.clock_id
                    join ticket t on t.id = c.ticket_id where t.number = ? and a.stage = 'BREACH' and c.milestone = 'RESPONSE')""")) {
            update.setString(1, number);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        var escalation = JsonPath.from(receive(number, "BREACH"));

        assertThat(Duration.between(due, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(escalation.<Map<String, Object>>get().keySet())
                .containsExactly("number", "milestone", "stage", "level", "dueAt", "to");
        assertThat(escalation.getString("milestone")).isEqualTo("RESPONSE");
        assertThat(escalation.getInt("level")).isEqualTo(2);
        assertThat(escalation.<List<String>>get("to")).contains("engineer2");
        Yiyun.eventually(() -> Yiyun.as("engineer2").queryParam("unread", "true").get("/notifications").then().statusCode(200)
                .body("items.subject", hasItem(number)));
    }

    @Covers("SLA-14")
    @Test
    void escalatingByHandTellsTheNextLine() throws Exception {
        var number = fault();
        Yiyun.as("desk").body(Map.of("reason", "需要现场支持")).post("/tickets/" + number + "/escalate").then().statusCode(200);

        var escalation = JsonPath.from(receive(number, "MANUAL"));

        assertThat(escalation.getString("milestone")).isNull();
        assertThat(escalation.<List<String>>get("to")).isNotEmpty();
    }

    @Test
    void dutyNamesThePostsInTheirOrder() {
        Yiyun.as("desk").get("/duty").then().statusCode(200)
                .body("at", notNullValue())
                .body("posts.post", equalTo(List.of("FIRST_LINE", "ON_SITE", "HEADQUARTERS", "PROVINCE", "LEADER")))
                .body("posts.find { it.post == 'HEADQUARTERS' }.people.staff", hasItem("engineer2"));
    }

    private static String fault() {
        String number = Yiyun.as("desk").body(Map.of(
                        "kind", "FAULT", "channel", "PHONE", "title", "结算报错", "description", "无法结算",
                        "institution", "H99990000001", "contact", Map.of("name", "李四", "phone", "0759-7654321")))
                .post("/tickets").then().statusCode(201).extract().path("number");
        Yiyun.as("desk").body(Map.of("level", 2, "reason", "影响结算")).post("/tickets/" + number + "/grade").then().statusCode(200);
        return number;
    }

    private static String receive(String number, String stage) throws Exception {
        return Amqp.receive(Yiyun.amqpPort(), Yiyun.secret("hotline.user"), Yiyun.secret("hotline.password"), "ticket.escalation",
                text -> text.contains(number) && text.contains("\"" + stage + "\""));
    }
}
