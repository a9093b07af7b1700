package org.yiyun.job;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as lists and its page show it.
 *
 * @param key         at most one job of a name and key runs at a time
 * @param done        units of work done, out of {@code total}; a total of 0 is not known yet
 * @param problem     {@code code} and {@code params} of the problem catalogue
 * @param node        where it runs or ran last
 * @param attempt     how often some node has taken it up
 * @param takeovers   every node that took it up, in order
 * @param controllable whether the reader may stop and restart it
 */
public record JobView(
        UUID id,
        String name,
        @Nullable String key,
        JobStatus status,
        long done,
        long total,
        JsonObject parameters,
        @Nullable JsonObject result,
        @Nullable JsonObject problem,
        String requestedBy,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String node,
        int attempt,
        List<JobTakeover> takeovers,
        boolean stopRequested,
        boolean controllable) {
    private static final int ALL = 100;

    public JobView {
        takeovers = List.copyOf(takeovers);
    }

    /** Whole percent; 100 only when it is completed. */
    public int percent() {
        if (status == JobStatus.COMPLETED) {
            return ALL;
        }
        return total == 0 ? 0 : (int) Math.min(ALL - 1, done * ALL / total);
    }
}
