package org.yiyun.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Judges a node by its answers. One that is silent and uses no processor is frozen and has ten seconds; one that still works
 * may only be slow on a busy machine and has thirty. One that answers that it cannot live has ten: its broker may be about
 * to come back.
 */
final class Pulse {

    /** What came of one look. */
    enum Answer {
        GOOD,
        /** It says itself that only a start anew would help. */
        BROKEN,
        SILENT
    }

    static final Duration FROZEN = Duration.ofSeconds(10);
    static final Duration SLOW = Duration.ofSeconds(30);
    static final Duration ILL = Duration.ofSeconds(10);

    private Answer last = Answer.GOOD;
    private long lookedNanos;
    private long sinceNanos;
    private Duration workAtFirst = Duration.ZERO;

    /** @param startNanos now, as {@link System#nanoTime()} tells it */
    Pulse(long startNanos) {
        this.lookedNanos = startNanos;
    }

    /**
     * Takes one look in.
     *
     * @param work processor time that the node has used so far
     * @return why it has to be ended, or null if it may go on
     */
    @Nullable String verdict(Answer answer, Duration work, long nowNanos) {
        if (answer != last) {
            last = answer;
            // the wait for the answer that did not come counts too
            sinceNanos = lookedNanos;
            workAtFirst = work;
        }
        lookedNanos = nowNanos;
        var lasting = Duration.ofNanos(nowNanos - sinceNanos);
        return switch (answer) {
            case GOOD -> null;
            case BROKEN -> lasting.compareTo(ILL) >= 0 ? "says that it cannot go on" : null;
            case SILENT -> {
                var limit = work.equals(workAtFirst) ? FROZEN : SLOW;
                yield lasting.compareTo(limit) >= 0 ? "has not answered for " + lasting.toSeconds() + " s" : null;
            }
        };
    }
}
