package org.yiyun.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Users who read one page after the other with a short pause, until they are told to end. */
public final class Load implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpRequest request;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentMap<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> users;
    private volatile boolean over;

    private Load(String url, String token, int users) {
        this.request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .build();
        this.users = IntStream.range(0, users).mapToObj(user -> CompletableFuture.runAsync(this::read, task -> new Thread(task, "user").start())).toList();
    }

    public static Load start(String url, String token, int users) {
        return new Load(url, token, users);
    }

    private void read() {
        while (!over) {
            outcomes.computeIfAbsent(outcome(), any -> new AtomicInteger()).incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private String outcome() {
        try {
            return String.valueOf(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException failure) {
            return failure.toString();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            over = true;
            return "interrupted";
        }
    }

    /** How often each came so far: a status, or an exception. */
    public Map<String, Integer> outcomes() {
        var counts = new TreeMap<String, Integer>();
        outcomes.forEach((outcome, count) -> counts.put(outcome, count.get()));
        return counts;
    }

    @Override
    public void close() {
        over = true;
        users.forEach(CompletableFuture::join);
    }
}
