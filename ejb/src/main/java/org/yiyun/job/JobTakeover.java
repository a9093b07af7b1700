package org.yiyun.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node took a job up (任务接管).
 *
 * @param from who had it before, null at the first attempt
 */
public record JobTakeover(int attempt, String node, @Nullable String from, Reason reason, Instant at) {
    /** Why it changed hands. Texts: {@code job.takeover.*}. */
    public enum Reason {
        FIRST,
        /** The node before fell silent. */
        SILENT,
        /** The node has started again and takes up what its former life left. */
        RESTARTED,
        /** It was stopped or failed, with or without its server, and goes on. */
        RESUMED
    }
}
