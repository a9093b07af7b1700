package org.yiyun.chaos;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.server.Cluster;

/**
 * A client of the REST interface that behaves as its documentation asks: a write carries an {@code Idempotency-Key} and is
 * sent again with it until there is an answer that settles it.
 */
final class RestClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration GIVE_UP = Duration.ofMinutes(6);
    /** Answers that ask to try again; a balancer without nodes knows no path and says 404. */
    private static final Set<Integer> AGAIN_LATER = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String api;
    private final String account;
    private final String secret;
    private final Ledger ledger;
    private volatile @Nullable String token;

    RestClient(Cluster cluster, String account, Ledger ledger) {
        this.api = cluster.url() + "/api/v1";
        this.account = account;
        this.secret = cluster.secret(account);
        this.ledger = ledger;
    }

    /** A write, with what its answer says; null if the product refuses it, which is then a surprise in the ledger. */
    @Nullable JsonObject post(String path, JsonObject body) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var answer = settled(path, () -> request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
        return answer == null ? null : json(answer.body());
    }

    @Nullable JsonObject get(String path) throws InterruptedException {
        var answer = settled(path, () -> request(path).GET().build());
        return answer == null ? null : json(answer.body());
    }

    byte @Nullable [] bytes(String path) throws InterruptedException {
        var answer = settled(path, () -> request(path).GET().build());
        return answer == null ? null : answer.body();
    }

    private interface Attempt {
        HttpRequest request() throws InterruptedException;
    }

    private @Nullable HttpResponse<byte[]> settled(String path, Attempt attempt) throws InterruptedException {
        long end = System.nanoTime() + GIVE_UP.toNanos();
        for (int tries = 0; System.nanoTime() < end; tries++) {
            if (tries > 0) {
                ledger.count(Ledger.Figure.RETRIES);
                Thread.sleep(AGAIN.toMillis());
            }
            var answer = answer(attempt.request());
            if (answer == null || isAgain(answer)) {
                continue;
            }
            if (answer.statusCode() / 100 == 2) {
                return answer;
            }
            ledger.surprise(account + " " + path + ": " + answer.statusCode() + " " + text(answer));
            if (answer.statusCode() < 500) {
                return null;
            }
        }
        ledger.surprise(account + " " + path + ": no answer that settles it in " + GIVE_UP.toSeconds() + " s");
        return null;
    }

    private @Nullable HttpResponse<byte[]> answer(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            return null;
        }
    }

    private boolean isAgain(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 401) {
            ledger.count(Ledger.Figure.RELOGINS);
            token = null;
            return true;
        }
        return AGAIN_LATER.contains(answer.statusCode())
                || answer.statusCode() / 100 != 2 && !text(answer).contains("\"code\"")
                || answer.statusCode() == 409 && text(answer).contains("\"request-running\"");
    }

    private HttpRequest.Builder request(String path) throws InterruptedException {
        var known = token;
        if (known == null) {
            known = logIn();
            token = known;
        }
        return HttpRequest.newBuilder(URI.create(api + path)).timeout(TIMEOUT).header("Authorization", "Bearer " + known);
    }

    private String logIn() throws InterruptedException {
        var body = Json.createObjectBuilder().add("username", account).add("password", secret).build();
        var answer = settled("/token", () -> HttpRequest.newBuilder(URI.create(api + "/token")).timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
        if (answer == null) {
            throw new IllegalStateException(account + " cannot log in");
        }
        return json(answer.body()).getString("accessToken");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JsonObject json(byte[] body) {
        try (var reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new IllegalStateException(new String(body, StandardCharsets.UTF_8), notJson);
        }
    }
}
