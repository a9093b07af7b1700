package org.yiyun.chaos;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyun.server.Cluster;

/** The long job: a comment of its own on each of many tickets, one transaction a ticket, round after round. */
final class BulkWork implements Actor {

    private final RestClient rest;
    private final Ledger ledger;
    private final List<String> numbers;
    private final Map<String, JsonObject> rounds = new ConcurrentHashMap<>();

    BulkWork(Cluster cluster, Ledger ledger, List<String> numbers) {
        this.rest = new RestClient(cluster, "desk", ledger);
        this.ledger = ledger;
        this.numbers = numbers;
    }

    @Override
    public void work() throws InterruptedException {
        var marker = ledger.mark("b");
        var job = Objects.requireNonNull(rest.post("/tickets/bulk", Json.createObjectBuilder()
                .add("verb", "comment")
                .add("numbers", Json.createArrayBuilder(numbers))
                .add("body", Json.createObjectBuilder().add("text", marker).add("internal", true))
                .build()), "the job was refused");
        rounds.put(marker, ReportWork.finished(rest, job));
        ledger.count(Ledger.Figure.JOBS);
    }

    /** The marker of each round and how its job ended. */
    Map<String, JsonObject> rounds() {
        return rounds;
    }

    int size() {
        return numbers.size();
    }
}
