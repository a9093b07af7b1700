package org.yiyun.chaos;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.jms.JMSException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyun.it.Amqp;
import org.yiyun.it.Browser;
import org.yiyun.it.Load;
import org.yiyun.server.Cluster;

/** Two nodes behind a balancer, and one is killed (-9) in the middle of its work, or told to stop. */
class FailoverIT {
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);
    private static final int TICKETS = 40;
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.shared();
    }

    /** Two idle nodes would slow down all tests that come. */
    @AfterAll
    static void end() {
        Cluster.closeShared();
    }

    @BeforeEach
    void bothThere() {
        cluster.awaitAllReady();
    }

    /** A report, a bulk job and somebody's half-filled form die with their node, all at once. */
    @Test
    void whatADeadNodeHadUnderWayGoesOnElsewhere() throws Exception {
        var reference = as(1, "analyst").body(Map.of("quarter", "2026Q3")).post("/reports/operation").jsonPath().getString("id");
        within(Duration.ofMinutes(1), () -> assertThat(job(1, reference).getString("status")).isEqualTo("COMPLETED"));
        var numbers = IntStream.range(0, TICKETS).mapToObj(i -> open("批量 " + i)).toList();

        try (var browser = Browser.open(); var bulkHold = cluster.connect(); var reportHold = cluster.connect()) {
            bulkHold.setAutoCommit(false);
            reportHold.setAutoCommit(false);
            var form = new HalfFilledForm(browser, cluster.url());
            int dying = form.fill(cluster.secret("desk"));
            int survivor = 3 - dying;
            var bulk = bulkHeldInTheMiddle(bulkHold, numbers, dying);
            var report = reportHeldInTheMiddle(reportHold, dying);
            var again = as(survivor, "analyst").body(Map.of("quarter", "2026Q3")).post("/reports/operation");
            assertThat(again.statusCode()).as("a second order of the same").isEqualTo(409);
            assertThat(again.jsonPath().getString("code")).isEqualTo("job-already-running");

            kill(dying);
            bulkHold.rollback();
            reportHold.rollback();

            form.finish();
            awaitTakeover(bulk.id(), survivor);
            awaitTakeover(report, survivor);
            within(TAKEN_OVER, () -> assertThat(cluster(survivor).getList("roles.node", String.class)).doesNotContainNull());
            assertEachTicketDoneOnce(bulk, numbers, survivor);
            assertSameFiles(report, reference, survivor);
            assertThat(count("select count(*) from ticket where title = '" + form.title() + "'")).isEqualTo(1);
        }
    }

    private static void assertEachTicketDoneOnce(Bulk bulk, List<String> numbers, int survivor) throws SQLException {
        within(Duration.ofMinutes(1), () -> assertThat(job(survivor, bulk.id()).getString("status")).isEqualTo("COMPLETED"));
        assertThat(job(survivor, bulk.id()).getInt("result.succeeded")).isEqualTo(TICKETS);
        assertThat(job(survivor, bulk.id()).getList("result.items.item", String.class)).isEqualTo(numbers);
        assertThat(count("select count(*) from ticket_event where type = 'COMMENT' and details ->> 'text' = '" + bulk.text() + "'"))
                .isEqualTo(TICKETS);
    }

    private static void assertSameFiles(String report, String reference, int survivor) {
        within(Duration.ofMinutes(1), () -> assertThat(job(survivor, report).getString("status")).isEqualTo("COMPLETED"));
        for (var format : List.of("docx", "xlsx")) {
            assertThat(file(survivor, report, format)).as(format).isEqualTo(file(survivor, reference, format));
        }
    }

    /** What is under way is finished, what comes is sent to the other node, and the launcher brings the node back. */
    @Test
    void noRequestFailsAndNoMessageIsLostWhileANodeIsToldToStop() throws Exception {
        var relay = nodeWith("outbox");
        var key = refusedAt(relay);
        within(Duration.ofMinutes(1), () -> assertThat(count("select count(*) from outbox where sent_at is not null and payload::text like '%"
                + key + "%'")).isEqualTo(1));
        var stopped = cluster.process(relay).orElseThrow();
        try (var load = Load.start(cluster.url() + "/api/v1/tickets?limit=1", token(1, "desk"), 4)) {
            within(Duration.ofMinutes(1), () -> assertThat(good(load)).isGreaterThan(100));
            stopped.destroy();
            within(Duration.ofMinutes(1), () -> assertThat(stopped.isAlive()).isFalse());
            cluster.awaitAllReady();
            var before = good(load);
            within(Duration.ofMinutes(1), () -> assertThat(good(load)).isGreaterThan(before + 100));
            assertThat(load.outcomes()).containsOnlyKeys("200");
        }
        awaitNewsOf(key, relay);
    }

    /** Answers the key of a message that is no ticket. */
    private static String refusedAt(int node) throws JMSException {
        var key = "refused-" + UUID.randomUUID();
        Amqp.send(cluster.amqpPorts().get(node - 1), cluster.secret("hotline.user"), cluster.secret("hotline.password"), "hotline.intake",
                "{\"schema\":1,\"key\":\"" + key + "\"}");
        return key;
    }

    private static void awaitNewsOf(String key, int node) throws JMSException {
        Amqp.receive(cluster.amqpPorts().get(node - 1), cluster.secret("hotline.user"), cluster.secret("hotline.password"),
                "hotline.dead-letter", text -> text.contains(key));
    }

    private static int nodeWith(String role) {
        return cluster(1).getString("roles.find { it.role == '" + role + "' }.node").equals("yiyun-1") ? 1 : 2;
    }

    private static int good(Load load) {
        return load.outcomes().getOrDefault("200", 0);
    }

    /** The relay leaves the news of a refusal in its own node's broker; a call centre reads at any. */
    @Test
    void whatWaitsForAReaderAtOneNodeIsReadAtTheOther() throws Exception {
        for (int node = 1; node <= 2; node++) {
            awaitNewsOf(refusedAt(node), node);
        }
    }

    private record Bulk(String id, String text) {}

    /** Orders the bulk job until that node has it; it then hangs at the ticket in its middle. */
    private static Bulk bulkHeldInTheMiddle(Connection hold, List<String> numbers, int node) throws SQLException {
        while (true) {
            lock(hold, "select 1 from ticket where number = ? for update", numbers.get(TICKETS / 2));
            var text = "统一处理 " + UUID.randomUUID();
            var id = as(node, "desk").body(Map.of("verb", "comment", "numbers", numbers, "body", Map.of("text", text, "internal", true)))
                    .post("/tickets/bulk").then().statusCode(202).extract().<String>path("id");
            within(Duration.ofMinutes(1), () -> assertThat(job(node, id).getInt("done")).isEqualTo(TICKETS / 2));
            if (nodeOf(id, node) == node) {
                return new Bulk(id, text);
            }
            hold.rollback();
        }
    }

    private static boolean lock(Connection hold, String sql, String key) throws SQLException {
        try (var lock = hold.prepareStatement(sql)) {
            lock.setString(1, key);
            return lock.executeQuery().next();
        }
    }

    /** Orders the report until that node is caught with its draft locked: it then hangs in its next step. */
    private static String reportHeldInTheMiddle(Connection hold, int node) throws SQLException {
        for (int attempt = 0; attempt < 20; attempt++) {
            var id = as(node, "analyst").body(Map.of("quarter", "2026Q3")).post("/reports/operation").jsonPath().getString("id");
            for (var status = ""; !status.equals("COMPLETED"); status = job(node, id).getString("status")) {
                if (lock(hold, "select 1 from report_draft where job_id = cast(? as uuid) for update", id)) {
                    if (nodeOf(id, node) == node) {
                        return id;
                    }
                    hold.rollback();
                }
            }
        }
        throw new AssertionError("every report was quicker");
    }

    private static int nodeOf(String job, int asked) {
        return job(asked, job).getString("node").equals("yiyun-1") ? 1 : 2;
    }

    private static void awaitTakeover(String id, int survivor) {
        within(TAKEN_OVER, () -> {
            var job = job(survivor, id);
            assertThat(job.getInt("attempt")).isEqualTo(2);
            assertThat(job.getList("takeovers.reason", String.class)).first().isEqualTo("FIRST");
            assertThat(job.getList("takeovers.reason", String.class).get(1)).isIn("SILENT", "RESTARTED");
        });
    }

    private static void kill(int node) {
        cluster.process(node).orElseThrow().destroyForcibly();
    }

    private static JsonPath cluster(int node) {
        return as(node, "admin").get("/cluster").then().statusCode(200).extract().jsonPath();
    }

    private static byte[] file(int node, String job, String format) {
        var href = job(node, job).getString("result.files." + format + ".href");
        return as(node, "analyst").basePath("").get(href).then().statusCode(200).extract().asByteArray();
    }

    private static JsonPath job(int node, String id) {
        return as(node, "admin").get("/jobs/" + id).then().statusCode(200).extract().jsonPath();
    }

    private static String open(String title) {
        return as(1, "desk").body(Map.of("kind", "FAULT", "channel", "PHONE", "title", title, "description", "门诊结算失败",
                "institution", "H99990000001", "contact", Map.of("name", "李四", "phone", "0759-7654321")))
                .post("/tickets").then().statusCode(201).extract().path("number");
    }

    private static RequestSpecification as(int node, String account) {
        return given().baseUri(cluster.url(node)).basePath("/api/v1").contentType(ContentType.JSON).accept(ContentType.ANY)
                .header("Authorization", "Bearer " + token(node, account));
    }

    private static String token(int node, String account) {
        return TOKENS.computeIfAbsent(account, name -> given().baseUri(cluster.url(node)).contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", cluster.secret(name)))
                .post("/api/v1/token").then().statusCode(200).extract().path("accessToken"));
    }

    private static long count(String sql) throws SQLException {
        try (var connection = cluster.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void within(Duration patience, ThrowingRunnable assertion) {
        Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(250)).ignoreExceptions().untilAsserted(assertion);
    }
}
