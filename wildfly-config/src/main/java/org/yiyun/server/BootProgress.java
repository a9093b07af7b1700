package org.yiyun.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Judges a node that starts. One that works is waited for, ten minutes at most, because the machine may be busy; one that
 * hardly uses its processor for a minute stands still and will never be ready. A server that is told to stop while it starts
 * may come to this: its start waits for the stop and its stop for the start.
 */
final class BootProgress {

    static final Duration LONGEST = Duration.ofMinutes(10);
    static final Duration WINDOW = Duration.ofMinutes(1);
    /** Less processor time in a window is no work. */
    static final Duration LEAST_WORK = Duration.ofSeconds(6);

    private final long startNanos;
    private long windowNanos;
    private Duration workBefore = Duration.ZERO;

    /** @param startNanos now, as {@link System#nanoTime()} tells it */
    BootProgress(long startNanos) {
        this.startNanos = startNanos;
        this.windowNanos = startNanos;
    }

    /**
     * Takes one look in.
     *
     * @param work processor time that the node has used since its process began
     * @return why it has to be ended, or null if it may go on
     */
    @Nullable String verdict(Duration work, long nowNanos) {
        if (nowNanos - startNanos > LONGEST.toNanos()) {
            return "is not ready after " + LONGEST.toMinutes() + " min";
        }
        if (nowNanos - windowNanos < WINDOW.toNanos()) {
            return null;
        }
        var done = work.minus(workBefore);
        windowNanos = nowNanos;
        workBefore = work;
        return done.compareTo(LEAST_WORK) < 0 ? "stands still while it starts" : null;
    }
}
