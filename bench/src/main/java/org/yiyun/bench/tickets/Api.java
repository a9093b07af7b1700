package org.yiyun.bench.tickets;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The product's REST interface, as one member of staff uses it. */
public final class Api {
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    public Api(String url, String account, String password) throws IOException, InterruptedException {
        base = url + "/api/v1";
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(account, password.replace("\\", "\\\\").replace("\"", "\\\""));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/token"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        var found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IOException("no token: " + answer.statusCode());
        }
        token = found.group(1);
    }

    public String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    public String post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json);
    }

    public String post(String path, String type, String body) throws IOException, InterruptedException {
        return post(path, type, BodyPublishers.ofString(body));
    }

    public String post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body).build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
