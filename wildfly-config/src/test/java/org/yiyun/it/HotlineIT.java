package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.yiyun.it.HotlineMessages.key;
import static org.yiyun.it.HotlineMessages.message;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** From a call centre's message to the ticket, and what becomes of messages that cannot be tickets. */
@SystemTest
class HotlineIT {

    private static final String QUEUE = "hotline.intake";
    private static final int RUSH = 100;

    @Covers("DESK-02")
    @Test
    void aMessageOverStompBecomesOneTicketHoweverOftenItIsSent() throws Exception {
        var key = key();
        for (int i = 0; i < 3; i++) {
            stomp(message(key));
        }
        stomp(message(key + "-last"));

        awaitTicket(key + "-last");
        Yiyun.as("desk").queryParam("q", key).get("/tickets").then().statusCode(200)
                .body("items.findAll { it.externalKey == '" + key + "' }.size()", equalTo(1));
        Yiyun.as("desk").get("/tickets/" + awaitTicket(key)).then()
                .body("channel", equalTo("PHONE"))
                .body("kind", equalTo("FAULT"))
                .body("title", equalTo("刷卡报错"))
                .body("description", equalTo("读卡器没有反应"))
                .body("institution", equalTo("H99990000001"))
                .body("status", equalTo("RECEIVED"));
    }

    @Test
    void aRushOfCallsWithDuplicatesAndBadOnesGivesEachItsDue() throws Exception {
        var rush = key();
        var senders = IntStream.range(0, 4).mapToObj(sender -> CompletableFuture.runAsync(() -> rush(rush, sender))).toList();
        senders.forEach(CompletableFuture::join);

        Yiyun.eventually(() -> assertThat(keys("select external_key from ticket where external_key like '" + rush + "%'"))
                .containsExactlyElementsOf(IntStream.range(0, RUSH).mapToObj(i -> "%s-%03d".formatted(rush, i)).toList()));
        Yiyun.eventually(() -> assertThat(keys("select message_key from dead_letter where message_key like '" + rush + "%'"))
                .containsExactly(rush + "-bad-0", rush + "-bad-1", rush + "-bad-2", rush + "-bad-3"));
    }

    /** Every sender sends every call, beginning somewhere else, and a bad one in the middle. */
    private static void rush(String rush, int sender) {
        try (var stomp = Stomp.connect(Yiyun.stompPort(), Yiyun.secret("hotline.user"), Yiyun.secret("hotline.password"))) {
            for (int i = 0; i < RUSH; i++) {
                stomp.send(QUEUE, message("%s-%03d".formatted(rush, (i + sender * RUSH / 4) % RUSH)));
                if (i == RUSH / 2) {
                    stomp.send(QUEUE, message(rush + "-bad-" + sender, Map.of("institution", "\"H00000000000\"")));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> keys(String sql) throws SQLException {
        try (var connection = Yiyun.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery(sql + " order by 1")) {
            var keys = new ArrayList<String>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        }
    }

    @Test
    void aMessageOverAmqpBecomesATicket() throws Exception {
        var key = key();
        Amqp.send(Yiyun.amqpPort(), Yiyun.secret("hotline.user"), Yiyun.secret("hotline.password"), QUEUE, message(key));

        assertThat(awaitTicket(key)).startsWith("T");
    }

    @Test
    void badMessagesAreShownWithTheirReasonsAndHoldUpNothing() throws Exception {
        var key = key();
        stomp("{\"schema\":1,");
        stomp(message(key + "-kind", Map.of("kind", "\"NONSENSE\"")));
        stomp(message(key + "-place", Map.of("institution", "\"H00000000000\"")));
        stomp(message(key + "-time", Map.of("occurredAt", "\"2199-01-01T00:00:00+08:00\"")));
        stomp(message(key + "-schema", Map.of("schema", "9")));
        stomp(message(key + "-big", Map.of("description", '"' + "长".repeat(100_000) + '"')));
        stomp(message(key + "-good"));

        awaitTicket(key + "-good");
        assertReason(key + "-kind", "invalid", "kind", "取值不在允许的范围内，可用的值：CONSULTATION FAULT SERVICE_REQUEST "
                + "DATA REQUIREMENT COMPLAINT TASK CHANGE。");
        assertReason(key + "-place", "invalid", "institution", null);
        assertReason(key + "-time", "invalid", "occurredAt", "不能晚于现在。");
        assertReason(key + "-schema", "invalid", "schema", "取值不在允许的范围内，可用的值：1。");
        assertReason(key + "-big", "too-large", "", "请求的内容超过了允许的大小（256 KiB）。");
        Yiyun.eventually(() -> Yiyun.as("desk").queryParam("problem", "malformed").get("/dead-letters").then()
                .body("items[0].errors[0].message", startsWith("请求体不是合法的 JSON 对象，错在第 1 行")));
    }

    @Test
    void aDeadLetterIsCorrectedSentAgainAndSettledOnce() throws Exception {
        var key = key();
        stomp(message(key, Map.of("kind", "\"NONSENSE\"")));
        var id = awaitLetter(key).getLong("items[0].id");

        Yiyun.as("desk").body("{}").post("/dead-letters/" + id + "/resend").then().statusCode(422)
                .body("errors.path", contains("kind"));
        var number = Yiyun.as("desk").body(Map.of("fields", Map.of("kind", "CONSULTATION")))
                .post("/dead-letters/" + id + "/resend").then().statusCode(200).extract().<String>path("result");

        assertThat(awaitTicket(key)).isEqualTo(number);
        Yiyun.as("desk").get("/dead-letters/" + id).then()
                .body("letter.status", equalTo("RESENT"))
                .body("letter.result", equalTo(number))
                .body("letter.settledBy", equalTo("desk"));
        Yiyun.as("desk").body("{}").post("/dead-letters/" + id + "/resend").then().statusCode(409);
    }

    @Test
    void aDiscardedLetterIsKeptWithItsReason() throws Exception {
        var key = key();
        stomp(message(key, Map.of("title", "null")));
        var id = awaitLetter(key).getLong("items[0].id");

        Yiyun.as("desk").body("{}").post("/dead-letters/" + id + "/discard").then().statusCode(422);
        Yiyun.as("desk").body(Map.of("reason", "测试消息")).post("/dead-letters/" + id + "/discard").then().statusCode(204);

        Yiyun.as("desk").get("/dead-letters/" + id).then()
                .body("letter.status", equalTo("DISCARDED"))
                .body("settleReason", equalTo("测试消息"));
    }

    @Test
    void theSenderHearsOfItsRefusedMessages() throws Exception {
        var key = key();
        stomp(message(key, Map.of("channel", "\"PIGEON\"")));

        var refusal = Amqp.receive(Yiyun.amqpPort(), Yiyun.secret("hotline.user"), Yiyun.secret("hotline.password"),
                "hotline.dead-letter", text -> text.contains(key));

        assertThat(JsonPath.from(refusal).getString("code")).isEqualTo("invalid");
        assertThat(JsonPath.from(refusal).<List<String>>get("errors.path")).containsExactly("channel");
    }

    @Test
    void whoMayNotSeeDeadLettersSeesNone() {
        Yiyun.as("H99990000001").get("/dead-letters").then().statusCode(403);
    }

    private static void stomp(String body) throws IOException {
        try (var sender = Stomp.connect(Yiyun.stompPort(), Yiyun.secret("hotline.user"), Yiyun.secret("hotline.password"))) {
            sender.send(QUEUE, body);
        }
    }

    /** The number of the ticket with that key, once it is there. */
    private static String awaitTicket(String key) {
        Yiyun.eventually(() -> Yiyun.as("desk").queryParam("q", key).get("/tickets").then().statusCode(200)
                .body("items.externalKey", hasItem(key)));
        return Yiyun.as("desk").queryParam("q", key).get("/tickets").jsonPath()
                .getString("items.find { it.externalKey == '" + key + "' }.number");
    }

    private static JsonPath awaitLetter(String key) {
        Yiyun.eventually(() -> Yiyun.as("desk").queryParam("key", key).get("/dead-letters").then().statusCode(200)
                .body("total", equalTo(1)));
        return Yiyun.as("desk").queryParam("key", key).get("/dead-letters").jsonPath();
    }

    private static void assertReason(String key, String problem, String path, String message) {
        var letter = awaitLetter(key);
        assertThat(letter.getString("items[0].problem")).isEqualTo(problem);
        assertThat(letter.<List<String>>get("items[0].errors.path")).containsExactly(path);
        if (message != null) {
            assertThat(letter.<List<String>>get("items[0].errors.message")).containsExactly(message);
        }
    }
}
