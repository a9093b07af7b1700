package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Tickets over REST as institutions' and partners' programs use them. */
@SystemTest
class TicketsRestIT {
    private static final Set<String> MEMBERS = Set.of(
            "number", "kind", "channel", "title", "description", "symptom", "status", "level", "scheme", "serviceLine", "system",
            "module", "institution", "region", "contact", "assignee", "engineer", "externalKey", "provinceNumber", "provinceState",
            "solution", "cause", "prevention", "mode", "satisfied", "score", "mergedInto", "supportLine", "occurredAt", "createdAt",
            "closedAt", "clocks", "verbs", "version");

    @Test
    void openingGivesTheTicketItsAddressAndItsTag() {
        var created = Yiyun.as("desk").body(TicketBodies.fault()).post("/tickets");
        assertThat(created.statusCode()).isEqualTo(201);
        var number = created.<String>path("number");
        assertThat(created.header("Location")).endsWith("/api/v1/tickets/" + number);
        assertThat(created.header("ETag")).matches("\"" + created.path("version") + "-[0-9a-f]+\"");
        Map<String, Object> ticket = created.jsonPath().getMap("$");
        assertThat(ticket.keySet()).isEqualTo(MEMBERS);
        assertThat(ticket.get("createdAt")).asString().endsWith("+08:00");
        assertThat(ticket).containsEntry("status", "RECEIVED").containsEntry("title", "结算失败").containsEntry("level", null);
        assertThat(created.jsonPath().getList("clocks.milestone")).contains("RESPONSE");
    }

    @Test
    void theTagSparesASecondReading() {
        var number = TicketBodies.open("desk");
        var first = Yiyun.as("desk").get("/tickets/" + number);
        var second = Yiyun.as("desk").header("If-None-Match", first.header("ETag")).get("/tickets/" + number);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.asString()).isEmpty();
    }

    @Test
    void ofTwoChangesOneWinsAndTheOtherIsTold() {
        var number = TicketBodies.open("desk");
        var path = "/tickets/" + number + "/grade";
        var tag = Yiyun.as("desk").get("/tickets/" + number).header("ETag");
        assertThat(Yiyun.as("desk").header("If-Match", tag).body(Map.of("level", "2", "reason", "部分功能不能工作")).post(path).statusCode())
                .isEqualTo(200);
        assertThat(Problem.of(Yiyun.as("desk").header("If-Match", tag).body(Map.of("level", 1, "reason", "全部瘫痪")).post(path)))
                .isEqualTo(Problem.body("stale-data", 412, "/api/v1" + path, "内容已被他人修改",
                        "在您读取之后内容已被他人修改。请读取最新内容，核对后再提交。"));
        assertThat(Yiyun.as("desk").get("/tickets/" + number).<Integer>path("level")).isEqualTo(2);
    }

    @Covers("DESK-07")
    @Test
    void verbsMoveTheTicketAndTheHistoryTellsHow() {
        var number = TicketBodies.open("desk");
        var path = "/tickets/" + number;
        post("desk", path + "/grade", Map.of("level", 2, "reason", "影响业务"));
        post("desk", path + "/assign", Map.of("assignee", "engineer"));
        assertThat(Yiyun.as("engineer").post(path + "/accept").<String>path("status")).isEqualTo("LOCATING");
        post("engineer", path + "/resolve", Map.of("solution", "重启服务", "cause", "磁盘已满", "prevention", "加监控", "mode", "REMOTE"));
        post("desk", path + "/feedback", Map.of("text", "已告知"));
        var closed = post("desk", path + "/close", Map.of("satisfied", true, "score", 5));
        assertThat(closed).isEqualTo("CLOSED");
        var history = Yiyun.as("desk").get(path + "/history").jsonPath();
        assertThat(history.getList("items.type")).isEqualTo(List.of(
                "RECEIVED", "GRADE", "HANDLING_ORDERED", "ASSIGN", "ACCEPT", "RESOLVE", "FEEDBACK", "CLOSE"));
        assertThat(history.getInt("total")).isEqualTo(8);
    }

    @Covers("DESK-18")
    @Test
    void aVisitHasItsServiceOrderAsWordAndAsJsonAndItsEngineerIsTold() {
        var number = TicketBodies.open("desk");
        var path = "/tickets/" + number;
        post("desk", path + "/grade", Map.of("level", 1, "reason", "全部瘫痪"));
        assertThat(Problem.of(Yiyun.as("desk").get(path + "/service-order"))).containsEntry("code", "not-found");
        post("desk", path + "/remote-failed", Map.of("reason", "网络不通"));
        post("desk", path + "/dispatch", Map.of("engineer", "engineer2"));
        assertThat(post("desk", path + "/propose", Map.of("text", "疑似交换机"))).isEqualTo("TRAVELLING");
        Yiyun.eventually(() -> assertThat(Yiyun.as("engineer2").get("/notifications").jsonPath().<String>getList("items.text"))
                .anyMatch(text -> text.contains(number) && text.contains("您被派往现场") && text.contains("网络不通"))
                .anyMatch(text -> text.contains(number) && text.contains("疑似交换机")));
        assertThat(post("engineer2", path + "/arrive", Map.of())).isEqualTo("ON_SITE");
        var record = Map.of("work", "更换交换机", "confirmedBy", "李主任");
        assertThat(Yiyun.as("engineer2").header("If-Match", "\"0\"").body(record).post(path + "/visits/1/report").<String>path("report.work"))
                .isEqualTo("更换交换机");
        assertThat(Yiyun.as("engineer2").header("If-Match", "\"0\"").body(record).post(path + "/visits/1/report").statusCode()).isEqualTo(412);

        var word = Yiyun.as("desk").accept("*/*").get(path + "/service-order");
        assertThat(word.statusCode()).isEqualTo(200);
        assertThat(word.contentType()).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(word.header("Content-Disposition")).contains("filename*=UTF-8''%E6%9C%8D%E5%8A%A1%E5%8D%95-" + number + "-1.docx");
        assertThat(word.asByteArray()).startsWith('P', 'K');
        var order = Yiyun.as("desk").accept("application/json").queryParam("visit", 1).get(path + "/service-order").jsonPath();
        assertThat(order.getString("number")).isEqualTo(number + "-1");
        assertThat(order.getString("visit.engineer")).isEqualTo("engineer2");
        assertThat(order.getList("visit.findings.text")).isEqualTo(List.of("网络不通", "疑似交换机"));
        assertThat(order.getList("clocks.milestone")).contains("ARRIVAL", "RESOLUTION");
        assertThat(Yiyun.as("desk").accept("application/json").queryParam("visit", 2).get(path + "/service-order").statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("H99990000001").get(path + "/visits").statusCode()).isEqualTo(404);
    }

    @Covers("DESK-20")
    @Test
    void aChangeIsApprovedByAnotherBeforeItsTicketIsSolved() {
        var number = Yiyun.as("desk").body(TicketBodies.with("kind", "CHANGE")).post("/tickets").<String>path("number");
        var path = "/tickets/" + number;
        var solution = Map.<String, Object>of("solution", "已升级", "mode", "REMOTE");
        assertThat(Problem.of(Yiyun.as("engineer").body(solution).post(path + "/resolve"))).containsEntry("code", "rule-broken");
        var now = java.time.Instant.now();
        Map<String, Object> plan = Map.of("risk", "LOW", "impact", "停 5 分钟", "plan", "升级", "rollback", "恢复上一版",
                "from", now.minusSeconds(60).toString(), "to", now.plusSeconds(3600).toString());
        assertThat(post("engineer", path + "/change/plan", plan)).isEqualTo("PLANNED");
        assertThat(post("engineer", path + "/change/submit", Map.of())).isEqualTo("SUBMITTED");
        assertThat(Problem.of(Yiyun.as("engineer").body(Map.of("rolledBack", false, "result", "r")).post(path + "/change/finish")))
                .containsEntry("code", "change-state");
        assertThat(Yiyun.as("engineer").body(Map.of()).post(path + "/change/approve").statusCode()).isEqualTo(403);
        assertThat(post("leader", path + "/change/approve", Map.of())).isEqualTo("APPROVED");
        assertThat(Yiyun.as("desk").get("/changes").jsonPath().<String>getList("items.ticket")).contains(number);
        assertThat(post("engineer", path + "/change/finish", Map.of("rolledBack", false, "result", "正常"))).isEqualTo("SUCCEEDED");
        assertThat(Yiyun.as("desk").get(path + "/change").<String>path("decidedBy")).isEqualTo("leader");
        assertThat(post("engineer", path + "/resolve", solution)).isEqualTo("RESOLVED");
    }

    @Test
    void clocksShowTheirDerivation() {
        var number = TicketBodies.open("desk");
        post("desk", "/tickets/" + number + "/grade", Map.of("level", 2, "reason", "影响业务"));
        List<Map<String, Object>> clocks = Yiyun.as("desk").get("/tickets/" + number + "/clocks").jsonPath().getList("items");
        assertThat(clocks).isNotEmpty().allSatisfy(clock -> {
            assertThat(clock).containsKeys("milestone", "unit", "startedAt", "dueAt", "state", "stoppedAt", "ruleVersion", "calendarVersion");
            assertThat(clock.get("rule")).asString().isNotBlank();
            assertThat(clock.get("source")).asString().isNotBlank();
            assertThat((List<?>) clock.get("intervals")).isNotNull();
        });
    }

    @Test
    void pagesFollowEachOtherWithExactTotals() {
        var word = TicketBodies.unique();
        var opened = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            var body = TicketBodies.with("description", word + " 第" + i + "次");
            opened.add(0, Yiyun.as("desk").body(body).post("/tickets").path("number"));
        }
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Yiyun.as("desk").queryParam("q", word).queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/tickets").jsonPath();
            assertThat(page.getInt("total")).isEqualTo(7);
            found.addAll(page.getList("items.number"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(found).isEqualTo(opened);
    }

    @Test
    void searchFindsByNumberKeyTitleDescriptionAndCaller() {
        var word = TicketBodies.unique();
        var body = TicketBodies.with("externalKey", word);
        body.put("title", "生育津贴" + word.substring(1, 9) + "申报");
        body.put("contact", Map.of("name", "欧阳" + word.substring(9, 15), "phone", "10007654321"));
        var number = Yiyun.as("desk").body(body).post("/tickets").<String>path("number");
        for (var q : List.of(number, word, word.substring(1, 9), "欧阳" + word.substring(9, 15))) {
            assertThat(Yiyun.as("desk").queryParam("q", q).get("/tickets").jsonPath().<String>getList("items.number")).as(q).contains(number);
        }
    }

    @Test
    void theSameExternalKeyIsOneTicket() {
        var body = TicketBodies.with("externalKey", TicketBodies.unique());
        var first = Yiyun.as("desk").body(body).post("/tickets").<String>path("number");
        assertThat(Yiyun.as("desk").body(body).post("/tickets").<String>path("number")).isEqualTo(first);
    }

    @Test
    void filtersNarrowAndAnInstitutionSeesItsOwnOnly() {
        TicketBodies.open("H99990000001");
        var own = Yiyun.as("H99990000001").get("/tickets?limit=500").jsonPath();
        assertThat(own.<String>getList("items.institution")).isNotEmpty().containsOnly("H99990000001");
        var desk = Yiyun.as("desk").get("/tickets?institution=H99990000001&status=RECEIVED&kind=FAULT&limit=500").jsonPath();
        assertThat(desk.<String>getList("items.status")).isNotEmpty().containsOnly("RECEIVED");
        assertThat(desk.getInt("total")).isLessThanOrEqualTo(own.getInt("total"));
    }

    @Test
    void filesComeBackAsTheyWere() {
        var number = TicketBodies.open("desk");
        var content = "第一行，第二行\n".getBytes(StandardCharsets.UTF_8);
        // file names as browsers send them: in UTF-8
        var inUtf8 = RestAssuredConfig.config()
                .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"))
                .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE));
        var attached = Yiyun.as("desk").config(inUtf8).contentType(ContentType.MULTIPART)
                .multiPart("file", "说明.txt", content, "application/octet-stream")
                .post("/tickets/" + number + "/attachments");
        assertThat(attached.statusCode()).as(attached.asString()).isEqualTo(201);
        assertThat(attached.<String>path("name")).isEqualTo("说明.txt");
        var file = Yiyun.as("desk").get("/tickets/" + number + "/attachments/" + attached.path("id"));
        assertThat(file.asByteArray()).isEqualTo(content);
        assertThat(file.header("Content-Type")).startsWith("text/plain");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''%E8%AF%B4%E6%98%8E.txt");
    }

    @Test
    void oneVerbForManyGivesAResultForEach() {
        var first = TicketBodies.open("desk");
        var second = TicketBodies.open("desk");
        var order = Map.of("verb", "assign", "numbers", List.of(first, second, "T0"), "body", Map.of("assignee", "engineer"));
        var job = Yiyun.as("leader").body(order).post("/tickets/bulk");
        assertThat(job.statusCode()).as(job.asString()).isEqualTo(202);
        assertThat(job.header("Location")).endsWith("/api/v1/jobs/" + job.path("id"));
        for (var number : List.of(first, second)) {
            Yiyun.eventually(() -> assertThat(Yiyun.as("desk").get("/tickets/" + number).<String>path("assignee")).isEqualTo("engineer"));
        }
    }

    @Covers("DESK-06")
    @Test
    void whatOneVerbDidToManyIsUndoneWhereNothingFollowed() {
        var free = TicketBodies.open("desk");
        var taken = TicketBodies.open("desk");
        var order = Map.of("verb", "assign", "numbers", List.of(free, taken), "body", Map.of("assignee", "engineer"));
        var job = Yiyun.as("leader").body(order).post("/tickets/bulk").<String>path("id");
        Yiyun.completed("leader", job);
        post("engineer", "/tickets/" + taken + "/accept", Map.of());

        var undoing = Yiyun.as("leader").post("/jobs/" + job + "/undo");

        assertThat(undoing.statusCode()).as(undoing.asString()).isEqualTo(202);
        var id = undoing.<String>path("id");
        assertThat(undoing.header("Location")).endsWith("/api/v1/jobs/" + id);
        var result = Yiyun.completed("leader", id);
        assertThat(List.of(result.getInt("result.succeeded"), result.getInt("result.failed"))).containsExactly(1, 1);
        assertThat(result.getList("result.items.item")).containsExactly(taken, free);
        assertThat(result.getString("result.items[0].problem.errors[0].message")).isEqualTo("此后工单又有处理，不能撤销；请打开工单逐项处理。");
        assertThat(Yiyun.as("desk").get("/tickets/" + free).<String>path("assignee")).isNull();
        assertThat(Yiyun.as("desk").get("/tickets/" + free + "/history").jsonPath().getList("items.type")).endsWith("ASSIGN", "UNDONE");
        assertThat(Problem.of(Yiyun.as("leader").post("/jobs/" + job + "/undo")).get("code")).isEqualTo("rule-broken");
        assertThat(Yiyun.as("engineer").post("/jobs/" + job + "/undo").statusCode()).isIn(403, 404);
    }

    @Test
    void aBulkOrderIsCheckedAsAWhole() {
        assertThat(Problem.of(Yiyun.as("leader").body(Map.of("verb", "fly", "numbers", List.of("T0"))).post("/tickets/bulk")).get("code"))
                .isEqualTo("invalid");
        var wrongBody = Map.of("verb", "grade", "numbers", List.of("T0"), "body", Map.of("level", 2));
        assertThat(Problem.of(Yiyun.as("leader").body(wrongBody).post("/tickets/bulk")))
                .isEqualTo(Problem.invalid("/api/v1/tickets/bulk", "body.reason", "必填。"));
        var neither = Map.of("verb", "accept");
        assertThat(Problem.of(Yiyun.as("leader").body(neither).post("/tickets/bulk")))
                .isEqualTo(Problem.invalid("/api/v1/tickets/bulk", "", "须在 numbers filter 中给出且只给出一项。"));
        var badFilter = Map.of("verb", "accept", "filter", Map.of("level", "x"));
        assertThat(Problem.of(Yiyun.as("leader").body(badFilter).post("/tickets/bulk")))
                .isEqualTo(Problem.invalid("/api/v1/tickets/bulk", "filter.level", "须为整数。"));
    }

    private static String post(String account, String path, Map<String, Object> body) {
        var answer = Yiyun.as(account).body(body).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("status");
    }
}
