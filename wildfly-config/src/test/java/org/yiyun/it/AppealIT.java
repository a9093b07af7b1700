package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Findings and appeals over REST (CMPL-06): the person learns the outcome of a complaint and nothing of the complaint. */
@SystemTest
public class AppealIT {
    private static final String PATH = "/appeals";

    @Test
    void goesTheWholeWay() {
        String complaint = repliedComplaint();
        var served = Yiyun.as("complaints").body(finding(complaint)).post(PATH);
        assertThat(served.statusCode()).as(served.asString()).isEqualTo(201);
        String number = served.path("number");
        assertThat(number).matches("JL-\\d{8}-\\d{4,}");
        assertThat(served.<String>path("complaint")).isEqualTo(complaint);

        var seen = Yiyun.as("engineer2").get(PATH + "/" + number);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.asString()).contains("迟到两小时").doesNotContain(complaint);
        assertThat(Yiyun.as("engineer2").get(PATH + "/" + number + "/history").asString()).doesNotContain(complaint);
        assertThat(Yiyun.as("engineer2").get("/notifications").asString()).contains(number).doesNotContain(complaint);
        assertThat(Yiyun.as("engineer2").get("/complaints/" + complaint).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("engineer").get(PATH + "/" + number).statusCode()).as("a stranger").isEqualTo(404);
        assertThat(Yiyun.as("H99990000001").get(PATH).<Integer>path("total")).as("an institution").isZero();

        assertThat(step("engineer2", number, "appeal", Map.of("reason", "高速封路，已电话说明", "claim", "撤销扣分")).<String>path("status"))
                .isEqualTo("APPEALED");
        assertThat(step("complaints", number, "accept", Map.of()).statusCode()).as("handles the complaint").isEqualTo(403);
        assertThat(step("bureau", number, "decide", Map.of("decision", "REVOKED", "text", "属实")).statusCode()).as("no review").isEqualTo(409);
        step("bureau", number, "accept", Map.of());
        step("bureau", number, "review", Map.of("text", "调取通话记录，属实"));
        assertThat(step("bureau", number, "decide", Map.of("decision", "REVOKED", "text", "事出有因")).<String>path("decision"))
                .isEqualTo("REVOKED");
        assertThat(Yiyun.as("engineer2").get(PATH + "/" + number + "/history").jsonPath().getList("items.type"))
                .isEqualTo(List.of("SERVED", "APPEAL", "ACCEPT", "REVIEW", "DECIDE"));
        assertThat(Yiyun.as("engineer2").get(PATH + "/" + number + "/history").asString()).as("what the review found")
                .doesNotContain("通话记录");
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(Problem.of(Yiyun.as("leader").body(Map.of("kind", "ASSESSMENT", "person", "leader", "text", "三月得分 80")).post(PATH)))
                .isEqualTo(Problem.invalid("/api/v1/appeals", "person", "不能向自己送达结论，请由另一人送达。"));
        assertThat(Yiyun.as("engineer").body(Map.of("kind", "ASSESSMENT", "person", "desk", "text", "x")).post(PATH).statusCode())
                .isEqualTo(403);
    }

    /** Of `engineer2`, handled by `complaints`. */
    public static String repliedComplaint() {
        String number = Yiyun.as("desk").body(Map.of(
                        "kind", "COMPLAINT", "channel", "PHONE", "text", "迟到且不说明", "about", Map.of("staff", "engineer2")))
                .post("/complaints").then().statusCode(201).extract().path("number");
        Map<String, Map<String, String>> steps = Map.of(
                "report", Map.of(), "accept", Map.of(), "communicate", Map.of("text", "已致电"), "coordinate", Map.of("text", "已核实"),
                "reply", Map.of("solution", "致歉"));
        for (var step : List.of("report", "accept", "communicate", "coordinate", "reply")) {
            Yiyun.as("complaints").body(steps.get(step)).post("/complaints/" + number + "/" + step).then().statusCode(200);
        }
        return number;
    }

    public static Map<String, Object> finding(String complaint) {
        return Map.of("kind", "COMPLAINT", "complaint", complaint, "text", "迟到两小时，未提前告知", "measure", "扣 2 分", "points", -2);
    }

    private static Response step(String account, String number, String verb, Map<String, Object> body) {
        return Yiyun.as(account).body(body).post(PATH + "/" + number + "/" + verb);
    }
}
