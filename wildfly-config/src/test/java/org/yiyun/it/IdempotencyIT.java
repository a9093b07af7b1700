package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that come again. */
@SystemTest
class IdempotencyIT {
    @Test
    void theSameKeyAndContentGiveTheSameAnswer() {
        var key = UUID.randomUUID().toString();
        var first = send(key, TicketBodies.fault());
        var second = send(key, TicketBodies.fault());
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        var key = UUID.randomUUID().toString();
        send(key, TicketBodies.fault());
        assertThat(Problem.of(send(key, TicketBodies.with("title", "另一件事")))).isEqualTo(Problem.body(
                "idempotency-mismatch", 422, "/api/v1/tickets", "Idempotency-Key 已用于其他请求",
                "此 Idempotency-Key 已用于内容不同的请求，请换一个新的值。"));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var key = UUID.randomUUID().toString();
        assertThat(send(key, TicketBodies.without("title")).statusCode()).isEqualTo(422);
        assertThat(send(key, TicketBodies.fault()).statusCode()).isEqualTo(201);
    }

    @Test
    void ofManyAtOnceOneWorks() {
        var key = UUID.randomUUID().toString();
        Yiyun.token("desk");
        var all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(key, TicketBodies.fault())))
                .toList();
        List<Response> answers = all.stream().map(CompletableFuture::join).toList();
        var numbers = new HashSet<String>();
        for (var answer : answers) {
            if (answer.statusCode() == 201) {
                numbers.add(answer.path("number"));
            } else {
                assertThat(Problem.of(answer).get("code")).isEqualTo("request-running");
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.header("Retry-After")).isEqualTo("5");
            }
        }
        assertThat(numbers).hasSize(1);
    }

    @Test
    void aKeyMustBeOne() {
        assertThat(Problem.of(send("x".repeat(201), TicketBodies.fault())))
                .isEqualTo(Problem.invalid("/api/v1/tickets", "Idempotency-Key", "格式不正确。"));
    }

    private static Response send(String key, Map<String, Object> body) {
        return Yiyun.as("desk").header("Idempotency-Key", key).body(body).post("/tickets");
    }
}
