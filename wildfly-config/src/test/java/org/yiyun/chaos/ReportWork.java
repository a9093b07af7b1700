package org.yiyun.chaos;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.yiyun.server.Cluster;

/** Orders the same report again and again, job after job; its files must come out the same to the last byte. */
final class ReportWork implements Actor {

    private static final int LOOK = 500;

    private final RestClient rest;
    private final Ledger ledger;
    private final String quarter;
    private final Queue<JsonObject> done = new ConcurrentLinkedQueue<>();

    /** @param quarter {@code 2026Q3}, one that is over */
    ReportWork(Cluster cluster, Ledger ledger, String quarter) {
        this.quarter = quarter;
        this.rest = new RestClient(cluster, "analyst", ledger);
        this.ledger = ledger;
    }

    @Override
    public void work() throws InterruptedException {
        done.add(run());
        ledger.count(Ledger.Figure.JOBS);
    }

    /** Orders one and waits for its end, however often its node dies. */
    JsonObject run() throws InterruptedException {
        return finished(rest, Objects.requireNonNull(
                rest.post("/reports/operation", Json.createObjectBuilder().add("quarter", quarter).build()), "the report was refused"));
    }

    static JsonObject finished(RestClient rest, JsonObject ordered) throws InterruptedException {
        var job = ordered;
        while (job.getString("status").equals("QUEUED") || job.getString("status").equals("RUNNING")) {
            Thread.sleep(LOOK);
            job = Objects.requireNonNull(rest.get("/jobs/" + ordered.getString("id")), "the job is gone");
        }
        return job;
    }

    /** The ended jobs as the product tells of them. */
    Queue<JsonObject> done() {
        return done;
    }

    /** The files of a job by their format. */
    Map<String, byte[]> files(JsonObject job) throws InterruptedException {
        var files = new TreeMap<String, byte[]>();
        var named = job.getJsonObject("result").getJsonObject("files");
        for (var format : named.keySet()) {
            var path = named.getJsonObject(format).getString("href").replaceFirst("^/api/v1", "");
            files.put(format, Objects.requireNonNull(rest.bytes(path), "the file is gone"));
        }
        return files;
    }
}
