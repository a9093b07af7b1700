package org.yiyun.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Looks whether an address answers. */
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Http() {
    }

    static boolean ok(String url) {
        return answer(url, PATIENCE).filter(answer -> answer.statusCode() == 200).isPresent();
    }

    /** Empty if none comes in time. */
    static Optional<HttpResponse<String>> answer(String url, Duration patience) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).timeout(patience).build();
            return Optional.of(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", interrupted);
        }
    }
}
