package org.yiyun.bench.catalog;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.yiyun.bench.tickets.Api;
import org.yiyun.bench.tickets.RunFolder;

/** Libraries over REST, as who prepares and who approves. */
final class CatalogApi {
    static final String LIBRARY = "CONSUMABLE";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern DRAFT = Pattern.compile("\"draftVersion\"\\s*:\\s*(\\d+)");
    private static final String EDGE = "----yiyun";

    private final Api api;

    CatalogApi(RunFolder run, String account) throws IOException, InterruptedException {
        api = new Api(run.url(), account, run.account(account));
    }

    String get(String path) throws IOException, InterruptedException {
        return api.get(path);
    }

    String post(String path) throws IOException, InterruptedException {
        return api.post(path, "{\"note\":\"bench\"}");
    }

    /** What became of an import, and how many seconds its job worked. */
    record Imported(String job, int draft, double seconds) {}

    Imported load(Path file, String mode, String effectiveOn) throws IOException, InterruptedException {
        var head = part("mode", mode) + part("label", "bench") + part("effectiveOn", effectiveOn) + "--" + EDGE
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"library.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n--" + EDGE + "--\r\n"));
        var id = found(ID, api.post("/libraries/" + LIBRARY + "/imports", "multipart/form-data; boundary=" + EDGE, body));
        var job = get("/jobs/" + id);
        while (job.contains("\"QUEUED\"") || job.contains("\"RUNNING\"")) {
            Thread.sleep(200);
            job = get("/jobs/" + id);
        }
        var draft = DRAFT.matcher(job);
        return new Imported(job, draft.find() ? Integer.parseInt(draft.group(1)) : 0, seconds(job));
    }

    private static double seconds(String job) {
        var began = OffsetDateTime.parse(found(Pattern.compile("\"startedAt\"\\s*:\\s*\"([^\"]+)\""), job));
        var ended = OffsetDateTime.parse(found(Pattern.compile("\"endedAt\"\\s*:\\s*\"([^\"]+)\""), job));
        return Duration.between(began, ended).toMillis() / 1e3;
    }

    private static String part(String name, String value) {
        return "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException(pattern + " is not in " + text.substring(0, Math.min(500, text.length())));
        }
        return match.group(1);
    }
}
