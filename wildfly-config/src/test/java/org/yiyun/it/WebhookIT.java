package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An institution's program is told of its tickets by signed messages, can replay them, and hears of nobody else's. */
@SystemTest
class WebhookIT {
    private static final String FIRST = "H99990000001";
    private static final String SECOND = "H99990000002";

    private record Message(String id, String timestamp, String signature, String body) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        messages.add(new Message(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Test
    void tellsSignsAndReplays() throws GeneralSecurityException {
        var edit = Map.of("name", "HIS", "url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                "events", List.of("TICKET_OPENED", "TICKET_COMMENTED"));
        var key = UUID.randomUUID().toString();
        var created = Yiyun.as(FIRST).header("Idempotency-Key", key).body(edit).post("/webhooks").then().statusCode(201)
                .body("webhook.institution", equalTo(FIRST)).body("secret", startsWith("whsec_")).extract().jsonPath();
        String id = created.get("webhook.id");
        Yiyun.as(FIRST).header("Idempotency-Key", key).body(edit).post("/webhooks").then().statusCode(201)
                .header("Idempotent-Replayed", "true").body("webhook.id", equalTo(id)).body("secret", nullValue());
        Yiyun.as(SECOND).get("/webhooks/" + id).then().statusCode(404);

        var mine = open(FIRST);
        open(SECOND);
        Yiyun.as("desk").body(Map.of("text", "内部", "internal", true)).post("/tickets/" + mine + "/comment").then().statusCode(200);
        Yiyun.eventually(() -> Yiyun.as(FIRST).get("/webhooks/" + id + "/deliveries").then().statusCode(200)
                .body("total", equalTo(1)).body("items[0].status", equalTo("DELIVERED")).body("items[0].number", equalTo(mine)));
        assertThat(messages).hasSize(1);
        var message = messages.get(0);
        var body = JsonPath.from(message.body());
        assertThat(List.of(body.getString("id"), body.getString("type"), body.getString("number")))
                .isEqualTo(List.of(message.id(), "ticket.opened", mine));
        assertThat(message.signature()).isEqualTo(signature(message, created.getString("secret")));

        Yiyun.as(FIRST).post("/webhooks/deliveries/" + message.id() + "/replay").then().statusCode(200);
        Yiyun.eventually(() -> assertThat(messages).hasSize(2));
        assertThat(messages.get(1)).extracting(Message::id, Message::body).containsExactly(message.id(), message.body());
        Yiyun.as(FIRST).post("/webhooks/" + id + "/end").then().statusCode(200).body("status", equalTo("ENDED"));
    }

    @Test
    void refusesToSendIntoTheIntranet() {
        Yiyun.as(FIRST).body(Map.of("name", "x", "url", "https://169.254.169.254/", "events", List.of("TICKET_OPENED")))
                .post("/webhooks").then().statusCode(422).body("errors[0].path", equalTo("url"));
    }

    private static String open(String institution) {
        return Yiyun.as("desk").body(TicketBodies.with("institution", institution))
                .post("/tickets").then().statusCode(201).extract().path("number");
    }

    private static String signature(Message message, String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = message.id() + "." + message.timestamp() + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }
}
