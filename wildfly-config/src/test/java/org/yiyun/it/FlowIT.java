package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Business flows over REST (SCP-09): a log is brought, a change written down and compared. */
@SystemTest
@Covers("SCP-09")
public class FlowIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** A flow of its own with 25 cases on each side of a change twenty days ago: two reviews before it, one behind; its code. */
    public static String make() {
        String code = "IT_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT).replace('-', '_');
        Yiyun.as("analyst").body(Map.of("code", code, "name", "示范报销 " + code, "kind", "REIMBURSEMENT", "source", "IMPORTED", "steps", List.of(
                Map.of("code", "APPLY", "name", "申请", "last", false), Map.of("code", "REVIEW", "name", "审核", "last", false),
                Map.of("code", "PAY", "name", "支付", "last", true)))).post("/flows").then().statusCode(201);
        List<Map<String, Object>> events = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> {
            events.addAll(paid("B" + i, TODAY.minusDays(35), 2, 60 + i));
            events.addAll(paid("A" + i, TODAY.minusDays(15), 1, 20 + i));
        });
        Yiyun.as("analyst").body(Map.of("events", events)).post("/flow-logs/" + code + "/events").then().statusCode(200);
        return code;
    }

    private static List<Map<String, Object>> paid(String number, LocalDate day, int reviews, int hours) {
        List<Map<String, Object>> events = new ArrayList<>(List.of(event(number, "APPLY", day + " 09:00", day + " 09:05")));
        IntStream.rangeClosed(1, reviews).forEach(i -> events.add(event(number, "REVIEW", day + " 09:1" + i, day + " 09:30")));
        String end = day.atTime(9, 0).plusHours(hours).toString().replace('T', ' ');
        events.add(event(number, "PAY", end, end));
        return events;
    }

    private static Map<String, Object> event(String number, String step, String began, String ended) {
        return Map.of("number", number, "step", step, "role", "经办", "channel", "窗口", "online", "0", "began", began, "ended", ended);
    }

    /** The change of the flow, its id. */
    public static int change(String code) {
        return Yiyun.as("analyst").body(Map.of("name", "取消复审", "day", TODAY.minusDays(20).toString(), "goal", "减少审核环节", "days", 20))
                .post("/flows/" + code + "/changes").then().statusCode(201).extract().path("id");
    }

    @Test
    void comparesAChangeAndOpensItsCases() {
        String code = make();
        int change = change(code);

        Response report = Yiyun.as("leader").queryParam("change", change).get("/flows/" + code + "/report");

        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(report.jsonPath().getInt("comparison.before.done")).isEqualTo(25);
        assertThat(report.jsonPath().getInt("comparison.after.done")).isEqualTo(25);
        assertThat(report.jsonPath().getString("comparison.calendar.kind")).isEqualTo("BETTER");
        assertThat(report.jsonPath().getInt("comparison.before.steps.median")).isEqualTo(4);
        assertThat(report.jsonPath().getString("names.PAY")).isEqualTo("支付");
        assertThat(Yiyun.as("leader").queryParam("change", change).queryParam("side", "BEFORE").queryParam("reworked", true)
                .get("/flows/" + code + "/cases").jsonPath().getInt("total")).isEqualTo(25);
        assertThat(Yiyun.as("desk").get("/flows").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("leader").body(Map.of("events", paid("X1", TODAY, 1, 1))).post("/flow-logs/" + code + "/events").statusCode()).isEqualTo(403);
    }

    @Test
    void takesAFileAndTellsWhatDoesNotFit() {
        String code = make();
        String file = "办件号,环节,办理角色,渠道,是否线上,开始时间\nR1,盖章,经办,窗口,0,2026-01-05 09:00\n";

        Response taken = Yiyun.as("analyst").contentType("multipart/form-data")
                .multiPart("file", "log.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv").post("/flow-logs/" + code + "/imports");

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.jsonPath().getInt("rejected")).isEqualTo(1);
        assertThat(Yiyun.as("analyst").get("/flow-logs/" + code + "/imports/" + taken.jsonPath().getLong("id") + "/rejects").asString())
                .contains("流程里没有环节“盖章”");
    }

    @Test
    void givesCasesPageByPage() {
        String code = make();

        Response first = Yiyun.as("leader").queryParam("limit", 30).get("/flows/" + code + "/cases");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.jsonPath().getList("items")).hasSize(30);
        assertThat(first.jsonPath().getInt("total")).isEqualTo(50);
        Response last = Yiyun.as("leader").queryParam("limit", 30).queryParam("cursor", first.jsonPath().getString("next"))
                .get("/flows/" + code + "/cases");
        assertThat(last.jsonPath().getList("items")).hasSize(20);
        assertThat(last.jsonPath().<Object>get("next")).isNull();
    }

    @Test
    void readsTheFlowsOfThisProduct() {
        Response report = Yiyun.as("leader").get("/flows/CONSULTATION/report");

        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(report.jsonPath().getString("names.CLOSE")).isEqualTo("关闭");
        assertThat(report.jsonPath().<Object>get("comparison")).isNull();
        assertThat(Yiyun.as("leader").get("/flows/DIRECTIVE/report").statusCode()).isEqualTo(200);
        assertThat(Yiyun.as("leader").get("/flows/LIBRARY_UPKEEP/report").statusCode()).isEqualTo(200);
        assertThat(Yiyun.as("leader").get("/flows/NONE/report").statusCode()).isEqualTo(404);
    }
}
