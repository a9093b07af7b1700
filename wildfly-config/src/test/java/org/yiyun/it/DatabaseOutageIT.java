package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.it.HotlineMessages.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yiyun.server.TestAccess;

/** PostgreSQL goes away and comes back while calls come in: what was confirmed is there, once, and nobody had to help. */
@SystemTest
class DatabaseOutageIT {

    private static final int MESSAGES = 300;
    private static final int CUTS = 10;
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @AfterEach
    void ready() {
        TestAccess.awaitReady();
    }

    @Test
    void everyConfirmedMessageBecomesOneTicket() throws Exception {
        var prefix = "outage-" + UUID.randomUUID() + "-";
        var confirmed = new AtomicInteger();
        var sender = CompletableFuture.runAsync(() -> send(prefix, confirmed));
        Awaitility.await().until(() -> confirmed.get() > MESSAGES / 3);
        TestAccess.restartDatabase();
        sender.join();

        assertThat(confirmed.get()).isEqualTo(MESSAGES);
        Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(500))
                .ignoreExceptions().untilAsserted(() -> assertThat(count("ticket where external_key", prefix)).isEqualTo(MESSAGES));
        assertThat(count("dead_letter where message_key", prefix)).isZero();
        assertThat(count("(select distinct external_key from ticket) t where external_key", prefix)).isEqualTo(MESSAGES);
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            Yiyun.as("desk").get("/tickets?limit=1").then().statusCode(200);
            assertThat(unsent()).isZero();
        });
    }

    @Test
    void requestsFailCleanAndRecoverByThemselves() {
        Yiyun.token("desk");
        var outage = CompletableFuture.runAsync(TestAccess::restartDatabase);
        while (!outage.isDone()) {
            var answer = Yiyun.as("desk").get("/tickets?limit=1");
            assertThat(answer.statusCode()).isIn(200, 503);
            if (answer.statusCode() == 503) {
                assertThat(answer.jsonPath().getString("code")).isEqualTo("unavailable");
            }
        }
        Yiyun.eventually(() -> Yiyun.as("desk").get("/tickets?limit=1").then().statusCode(200));
    }

    @Test
    void aDatabaseThatStandsStillIsAnsweredCleanWithinSecondsAndWorkGoesOnAfterwards() {
        Yiyun.token("desk");
        TestAccess.pauseDatabase();
        var longest = Duration.ZERO;
        var refused = 0;
        try {
            for (var end = System.nanoTime() + PAUSE.toNanos(); System.nanoTime() < end;) {
                var begin = System.nanoTime();
                var answer = Yiyun.as("desk").get("/tickets?limit=1");
                var took = Duration.ofNanos(System.nanoTime() - begin);
                longest = took.compareTo(longest) > 0 ? took : longest;
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.jsonPath().getString("code")).isEqualTo("unavailable");
                assertThat(answer.header("Retry-After")).isNotBlank();
                refused++;
            }
            assertThat(Yiyun.anonymous().basePath("").get("/health/ready").jsonPath().getString("checks.find { it.name == 'database' }.status"))
                    .isEqualTo("DOWN");
        } finally {
            TestAccess.resumeDatabase();
        }
        assertThat(longest).isLessThan(Duration.ofSeconds(15));
        assertThat(refused).isGreaterThan(20);
        Yiyun.eventually(() -> Yiyun.as("desk").get("/tickets?limit=1").then().statusCode(200));
    }

    @Test
    void cutConnectionsLeaveNoHalfDoneWork() throws Exception {
        var prefix = "cut-" + UUID.randomUUID() + "-";
        var cutter = CompletableFuture.runAsync(DatabaseOutageIT::cutForAWhile);
        int written = 0;
        while (!cutter.isDone()) {
            create(prefix + written);
            written++;
        }
        cutter.join();

        assertThat(written).isGreaterThan(5);
        assertThat(count("ticket where external_key", prefix)).isEqualTo(written);
        assertThat(number("select count(*) from ticket t where external_key like '" + prefix
                + "%' and not exists (select 1 from ticket_event e where e.ticket_id = t.id)")).isZero();
        Yiyun.eventually(() -> assertThat(unsent()).isZero());
    }

    /** Tries with the same key until it is there: only a refusal is met on the way. */
    private static void create(String key) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> {
            var answer = Yiyun.as("desk").header("Idempotency-Key", key).body(Map.of(
                            "kind", "FAULT", "channel", "PHONE", "title", "结算报错", "description", "无法结算", "externalKey", key,
                            "institution", "H99990000001", "contact", Map.of("name", "李四", "phone", "0759-7654321")))
                    .post("/tickets");
            assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 503, 409);
            if (answer.statusCode() == 409) {
                assertThat(answer.jsonPath().getString("code")).isEqualTo("request-running");
            }
            return answer.statusCode() == 201;
        });
    }

    private static void cutForAWhile() {
        for (int i = 0; i < CUTS; i++) {
            try {
                number("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'yiyun-1'");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private static void send(String prefix, AtomicInteger confirmed) {
        try (var stomp = Stomp.connect(Yiyun.stompPort(), Yiyun.secret("hotline.user"), Yiyun.secret("hotline.password"))) {
            for (int i = 0; i < MESSAGES; i++) {
                stomp.send("hotline.intake", message(prefix + i));
                confirmed.incrementAndGet();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long count(String what, String prefix) throws SQLException {
        return number("select count(*) from " + what + " like '" + prefix + "%'");
    }

    private static long unsent() throws SQLException {
        return number("select count(*) from outbox where sent_at is null");
    }

    private static long number(String sql) throws SQLException {
        try (var connection = Yiyun.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
