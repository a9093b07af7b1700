package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The evaluation of institutions over REST (CMPL-07): what an institution sees of it, and when. */
@SystemTest
public class EvaluationIT {
    private static final String PATH = "/evaluations";
    private static final String PERIOD = "2026-Q1";
    private static final String OWN = "H99990000001";
    private static final String OTHER = "H99990000002";

    @Test
    void isScoredAnnouncedAndObjectedTo() {
        approveCriteria();
        var key = UUID.randomUUID().toString();
        var opened = Yiyun.as("analyst").header("Idempotency-Key", key).body(Map.of("period", PERIOD)).post(PATH);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith("/api/v1/evaluations/" + PERIOD);
        var again = Yiyun.as("analyst").header("Idempotency-Key", key).body(Map.of("period", PERIOD)).post(PATH);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(Yiyun.as(OWN).get(PATH + "/" + PERIOD).statusCode()).as("not announced").isEqualTo(404);
        assertThat(Yiyun.as(OWN).get(PATH + "/" + PERIOD + "/results/" + OWN).statusCode()).isEqualTo(404);

        var early = Yiyun.as("analyst").body(Map.of()).post(PATH + "/" + PERIOD + "/announce");
        assertThat(early.statusCode()).isEqualTo(422);
        scoreAll(PERIOD);
        assertThat(Yiyun.as("analyst").body(Map.of()).post(PATH + "/" + PERIOD + "/announce").<String>path("status"))
                .isEqualTo("ANNOUNCED");

        assertThat(Yiyun.as(OWN).get(PATH + "/" + PERIOD + "/results").jsonPath().getList("items.institution")).isEqualTo(List.of(OWN));
        var own = Yiyun.as(OWN).get(PATH + "/" + PERIOD + "/results/" + OWN);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.<Boolean>path("objectable")).isTrue();
        assertThat(own.jsonPath().getList("scores.criterion")).contains("SETTLEMENT");
        assertThat(own.jsonPath().getList("scores.enteredBy")).as("by whom").allMatch(Objects::isNull);
        assertThat(Yiyun.as(OWN).get(PATH + "/" + PERIOD + "/results/" + OTHER).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as(OWN).get(PATH + "/" + PERIOD + "/results/" + OTHER + "/rows/DETAIL").statusCode()).isEqualTo(404);
        assertThat(object(OWN, OTHER).statusCode()).isEqualTo(404);

        assertThat(object(OWN, OWN).statusCode()).isEqualTo(201);
        assertThat(Problem.of(object(OWN, OWN))).isEqualTo(Problem.invalid(
                "/api/v1/evaluations/" + PERIOD + "/results/" + OWN + "/objections", "text", "此前的异议还没有答复，答复后才能再提。"));
        assertThat(Yiyun.as(OWN).body(Map.of()).post(PATH + "/" + PERIOD + "/publish").statusCode()).isEqualTo(403);
        var decided = Yiyun.as("bureau").body(Map.of("accepted", true, "points", 95, "answer", "经核实更正"))
                .post(PATH + "/" + PERIOD + "/results/" + OWN + "/objections/1/decide");
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        assertThat(decided.jsonPath().getString("objections[0].status")).isEqualTo("ACCEPTED");
        assertThat(Yiyun.as("bureau").body(Map.of()).post(PATH + "/" + PERIOD + "/publish").statusCode()).as("before the limit").isEqualTo(422);
        assertThat(Yiyun.as(OWN).get("/notifications").asString()).contains(PERIOD);
    }

    @Test
    void tellsWhatIsWrongWithAPeriod() {
        approveCriteria();
        assertThat(Problem.of(Yiyun.as("analyst").body(Map.of("period", "2026Q1")).post(PATH)))
                .isEqualTo(Problem.invalid("/api/v1/evaluations", "period", "请填写季度或年度，如 2026-Q1 或 2026。"));
        assertThat(Yiyun.as("desk").body(Map.of("period", "2026-Q1")).post(PATH).statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("engineer").get(PATH).statusCode()).isEqualTo(403);
    }

    /** The draft that is shipped, unless it was approved before. */
    public static void approveCriteria() {
        if (Yiyun.as("bureau").get("/evaluation-criteria/1").<String>path("status").equals("DRAFT")) {
            Yiyun.as("bureau").body(Map.of("approved", true, "note", "同意")).post("/evaluation-criteria/1/decide").then().statusCode(200);
        }
    }

    /** Points for what the system cannot count. */
    public static void scoreAll(String period) {
        List<String> institutions = Yiyun.as("analyst").get(PATH + "/" + period + "/results?incomplete=true").jsonPath()
                .getList("items.institution");
        assertThat(institutions).contains(OWN, OTHER);
        institutions.forEach(institution -> Yiyun.as("analyst")
                .body(Map.of("criterion", "SETTLEMENT", "points", 85, "evidence", "对账记录"))
                .post(PATH + "/" + period + "/results/" + institution + "/scores").then().statusCode(200));
    }

    private static Response object(String institution, String of) {
        return Yiyun.as(institution).body(Map.of("criterion", "SETTLEMENT", "text", "三月已按时对账"))
                .post(PATH + "/" + PERIOD + "/results/" + of + "/objections");
    }
}
