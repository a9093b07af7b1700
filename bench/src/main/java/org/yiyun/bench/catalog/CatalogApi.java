package org.yiyun.bench.catalog;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.yiyun.bench.tickets.Api;
import org.yiyun.bench.tickets.RunFolder;

/** Libraries over REST, as who prepares and who approves. */
final class CatalogApi {
    static final String LIBRARY = "CONSUMABLE";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern DRAFT = Pattern.compile("\"draftVersion\"\\s*:\\s*(\\d+)");
    private static final Pattern DONE = Pattern.compile("\"done\"\\s*:\\s*(\\d+)");
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

    /**
     * What became of an import.
     *
     * @param seconds   that its job worked
     * @param comparing of them, from when the last row was read, within the fifth of a second between two looks
     */
    record Imported(String job, int draft, double seconds, double comparing) {}

    Imported load(Path file, String mode, LocalDate effectiveOn) throws IOException, InterruptedException {
        var head = part("mode", mode) + part("label", "bench") + part("effectiveOn", effectiveOn.toString()) + "--" + EDGE
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"library.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n--" + EDGE + "--\r\n"));
        var id = found(ID, api.post("/libraries/" + LIBRARY + "/imports", "multipart/form-data; boundary=" + EDGE, body));
        var grown = System.nanoTime();
        var job = get("/jobs/" + id);
        var done = "";
        while (isUnderWay(job)) {
            if (!found(DONE, job).equals(done)) {
                done = found(DONE, job);
                grown = System.nanoTime();
            }
            Thread.sleep(200);
            job = get("/jobs/" + id);
        }
        var comparing = (System.nanoTime() - grown) / 1e9;
        var draft = DRAFT.matcher(job);
        return new Imported(job, draft.find() ? Integer.parseInt(draft.group(1)) : 0, seconds(job), comparing);
    }

    /** Publishes a version; if that is a job, waits for its end. Returns how many seconds it took. */
    double publish(int version) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var answer = post("/libraries/" + LIBRARY + "/versions/" + version + "/publish");
        if (isUnderWay(answer)) {
            var id = found(ID, answer);
            while (isUnderWay(get("/jobs/" + id))) {
                Thread.sleep(100);
            }
            if (!get("/jobs/" + id).contains("\"COMPLETED\"")) {
                throw new IllegalStateException(get("/jobs/" + id));
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static boolean isUnderWay(String job) {
        return job.contains("\"QUEUED\"") || job.contains("\"RUNNING\"");
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
