package org.yiyun.job.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.yiyun.job.ItemWork;
import org.yiyun.job.JobLost;
import org.yiyun.job.JobToken;

/** Each step of an item job in a transaction of its own, checked against the token. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ItemJournal {
    private final JobClaims claims;
    private final JobItems items;

    @Inject
    public ItemJournal(JobClaims claims, JobItems items) {
        this.claims = claims;
        this.items = items;
    }

    /** For the proxy. */
    public ItemJournal() {
        this(new JobClaims(), new JobItems());
    }

    public void collect(JobToken token, Function<String, ItemWork> works) {
        if (items.count(token.id()) > 0) {
            return;
        }
        var work = order(token);
        var found = works.apply(work.name()).items(work.parameters());
        items.insert(token.id(), found);
        ours(token, claims.progress(token, 0, found.size()));
    }

    public List<Integer> pending(JobToken token, int after, int limit) {
        return items.pending(token.id(), after, limit);
    }

    /** What the job was ordered to do; one look for a group of items, for the parameters may name ten thousand tickets. */
    public JobClaims.Work order(JobToken token) {
        return claims.work(token).orElseThrow(() -> new JobLost(token));
    }

    /**
     * The work, its results and the count, all or nothing. The row of the job is locked first: one attempt at a time.
     *
     * @param work what is done to an item, and what is to be told of it
     */
    public void apply(JobToken token, List<Integer> sequences, Function<String, JsonObject> work) {
        ours(token, claims.advance(token, sequences.size()));
        for (int sequence : sequences) {
            var item = items.open(token.id(), sequence);
            if (item == null) {
                throw new IllegalStateException("item " + sequence + " of job " + token.id() + " is done already");
            }
            items.done(token.id(), sequence, work.apply(item));
        }
    }

    public void refuse(JobToken token, int sequence, JsonObject problem) {
        ours(token, claims.advance(token, 1));
        items.failed(token.id(), sequence, problem);
    }

    public JsonObject summary(JobToken token) {
        var all = items.all(token.id());
        var lines = Json.createArrayBuilder();
        for (var item : all) {
            var line = Json.createObjectBuilder().add("item", item.item()).add("status", item.status());
            if (item.result() != null) {
                line.addAll(Json.createObjectBuilder(item.result()));
            }
            if (item.problem() != null) {
                line.add("problem", item.problem());
            }
            lines.add(line);
        }
        var failed = all.stream().filter(item -> item.status().equals("FAILED")).count();
        var result = Json.createObjectBuilder()
                .add("succeeded", all.size() - failed).add("failed", failed).add("items", lines).build();
        ours(token, claims.result(token, result));
        return result;
    }

    private static void ours(JobToken token, boolean updated) {
        if (!updated) {
            throw new JobLost(token);
        }
    }
}
