package org.yiyun.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every way in which the interface says no, whole bodies, in Chinese and in English. */
@SystemTest
class RestProblemsIT {
    private static final String TICKETS = "/api/v1/tickets";

    @Test
    void noTokenOrAWrongOne() {
        var expected = Problem.body("unauthenticated", 401, TICKETS, "尚未登录", "没有有效的访问令牌，或令牌已过期。请重新登录后再试。");
        var without = Yiyun.anonymous().get("/tickets");
        assertThat(Problem.of(without)).isEqualTo(expected);
        assertThat(without.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(Problem.of(Yiyun.anonymous().header("Authorization", "Bearer wrong").get("/tickets"))).isEqualTo(expected);
    }

    @Test
    void englishWhereItIsPreferred() {
        assertThat(Problem.of(Yiyun.anonymous().header("Accept-Language", "en-GB,zh;q=0.5").get("/tickets"))).isEqualTo(Problem.body(
                "unauthenticated", 401, TICKETS, "Not signed in", "There is no valid access token, or it has expired. Sign in again."));
    }

    @Test
    void malformedJsonSaysWhere() {
        assertThat(Problem.of(Yiyun.as("desk").body("{\"kind\": FAULT}").post("/tickets"))).isEqualTo(Problem.body(
                "malformed", 400, TICKETS, "请求无法解析", "请求体不是合法的 JSON 对象，错在第 1 行第 10 列。"));
    }

    @Test
    void whatIsNotPermitted() {
        var number = TicketBodies.open("H99990000001");
        var path = "/tickets/" + number + "/grade";
        var refused = Yiyun.as("H99990000001").header("Accept-Language", "en").body(Map.of("level", 2, "reason", "x")).post(path);
        var body = Problem.of(refused);
        assertThat(body.remove("detail")).asString().startsWith("You are not permitted to do this: ");
        var expected = Problem.body("forbidden", 403, "/api/v1" + path, "Not permitted", "");
        expected.remove("detail");
        assertThat(body).isEqualTo(expected);
    }

    /** As {@code curl -X POST} does it. */
    @Test
    void noBodyNeedsNoType() throws Exception {
        var address = URI.create(Yiyun.url() + TICKETS + "/" + TicketBodies.open("desk") + "/resume");
        var bare = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + Yiyun.token("desk"))
                .POST(HttpRequest.BodyPublishers.noBody()).build();
        var answer = HttpClient.newHttpClient().send(bare, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    }

    @Test
    void whatIsNotThere() {
        assertThat(Problem.of(Yiyun.as("desk").get("/tickets/T0"))).isEqualTo(Problem.body(
                "not-found", 404, TICKETS + "/T0", "没有找到", "没有找到工单“T0”，或者您不能查看它。"));
        assertThat(Problem.of(Yiyun.as("desk").get("/nothing"))).isEqualTo(Problem.body(
                "not-found", 404, "/api/v1/nothing", "没有找到", "没有找到所请求的内容，或者您不能查看它。"));
    }

    @Test
    void anotherInstitutionsTicketIsNotThereEither() {
        var number = TicketBodies.open("H99990000001");
        assertThat(Problem.of(Yiyun.as("H99990000002").get("/tickets/" + number))).isEqualTo(Problem.body(
                "not-found", 404, TICKETS + "/" + number, "没有找到", "没有找到工单“" + number + "”，或者您不能查看它。"));
        assertThat(Yiyun.as("H99990000002").body("{}").post("/tickets/" + number + "/accept").statusCode()).isIn(403, 404);
        assertThat(Yiyun.as("H99990000001").get("/tickets/" + number).statusCode()).isEqualTo(200);
    }

    @Test
    void wrongMethodMediaTypeAndFormat() {
        assertThat(Problem.of(Yiyun.as("desk").delete("/tickets")).get("code")).isEqualTo("method-not-allowed");
        assertThat(Problem.of(Yiyun.as("desk").contentType(ContentType.TEXT).body("x").post("/tickets"))).isEqualTo(Problem.body(
                "unsupported-media-type", 415, TICKETS, "不支持的内容类型", "此地址不接受该 Content-Type。"));
        assertThat(Problem.of(Yiyun.as("desk").accept("text/csv").get("/tickets"))).isEqualTo(Problem.body(
                "not-acceptable", 406, TICKETS, "无法按要求的格式返回", "此地址不能按请求头 Accept 中的格式返回。"));
    }

    @Test
    void verbThatTheStateDoesNotAllow() {
        var number = TicketBodies.open("desk");
        var refused = Problem.of(Yiyun.as("desk").body("{\"text\":\"已告知\"}").post("/tickets/" + number + "/feedback"));
        assertThat(refused.get("code")).isEqualTo("ticket-state");
        assertThat(refused.get("status")).isEqualTo(409);
        assertThat(refused.get("detail")).asString().contains(number).doesNotContain("{");
    }

    @Test
    void thirtyMebibytes() {
        var body = "{\"title\":\"" + "a".repeat(30 * 1024 * 1024) + "\"}";
        assertThat(Problem.of(Yiyun.as("desk").body(body).post("/tickets"))).isEqualTo(Problem.body(
                "too-large", 413, TICKETS, "内容过大", "请求的内容超过了允许的大小（1 MiB）。"));
    }

    @Test
    void problemPagesExplain() {
        var page = given().header("Accept-Language", "en").get(Yiyun.url() + "/problems/ticket-state");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("<html lang=\"en\">", "Not allowed in the ticket&#39;s state".replace("&#39;", "'"), "409");
        assertThat(given().get(Yiyun.url() + "/problems/none").statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerTellsTheLimits() {
        var answer = Yiyun.as("desk").get("/tickets?limit=1");
        assertThat(answer.header("RateLimit-Limit")).matches("\\d+");
        assertThat(answer.header("RateLimit-Remaining")).matches("\\d+");
        assertThat(answer.header("RateLimit-Reset")).matches("\\d+");
    }
}
