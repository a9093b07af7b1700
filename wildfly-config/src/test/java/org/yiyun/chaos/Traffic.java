package org.yiyun.chaos;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiyun.server.Cluster;

/** People who never try again: every request that fails is one that a person would have seen fail. */
final class Traffic implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final int PAUSE = 100;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> opened = new ConcurrentLinkedQueue<>();
    private final AtomicInteger good = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final String api;
    private final String token;

    Traffic(Cluster cluster) throws IOException, InterruptedException {
        this.api = cluster.url() + "/api/v1";
        var login = Json.createObjectBuilder().add("username", "desk").add("password", cluster.secret("desk")).build();
        var answer = http.send(HttpRequest.newBuilder(URI.create(api + "/token")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(login.toString())).build(), BodyHandlers.ofString());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            this.token = reader.readObject().getString("accessToken");
        }
        for (int person = 0; person < PEOPLE; person++) {
            boolean writes = person % 2 == 0;
            threads.execute(() -> work(writes));
        }
    }

    private void work(boolean writes) {
        try {
            while (!over.get()) {
                request(writes);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void request(boolean writes) throws InterruptedException {
        var title = "rolling-" + UUID.randomUUID();
        var request = HttpRequest.newBuilder(URI.create(api + (writes ? "/tickets" : "/tickets?limit=5")))
                .timeout(Duration.ofSeconds(40)).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
        if (writes) {
            request.header("Idempotency-Key", title).POST(HttpRequest.BodyPublishers.ofString(Json.createObjectBuilder()
                    .add("kind", "CONSULTATION").add("channel", "PHONE").add("title", title).add("description", "咨询。")
                    .add("contact", Json.createObjectBuilder().add("name", "陈晓明").add("phone", "10001234567")).build().toString()));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                good.incrementAndGet();
                if (writes) {
                    opened.add(title);
                }
            } else {
                failures.add(LocalTime.now() + " " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException broken) {
            failures.add(LocalTime.now() + " " + broken);
        }
    }

    int good() {
        return good.get();
    }

    Queue<String> failures() {
        return failures;
    }

    /** Titles of the tickets that were confirmed. */
    List<String> opened() {
        return List.copyOf(opened);
    }

    /** Nobody asks any more; returns when the last requests have their answers. */
    void finish() {
        over.set(true);
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finish();
    }
}
