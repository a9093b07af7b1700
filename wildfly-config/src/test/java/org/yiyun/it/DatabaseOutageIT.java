package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.it.HotlineMessages.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yiyun.server.TestAccess;

/** PostgreSQL goes away and comes back while calls come in: what was confirmed is there, once, and nobody had to help. */
@SystemTest
class DatabaseOutageIT {

    private static final int MESSAGES = 300;

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
