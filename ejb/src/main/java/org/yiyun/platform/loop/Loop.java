package org.yiyun.platform.loop;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Work that is repeated with a pause in between, in a thread of its own, and outlives its failures: after each failure it
 * waits longer before it tries again, up to five seconds. It reports the first of a row of failures and the recovery, not
 * each.
 */
public final class Loop {
    private static final Logger LOG = Logger.getLogger("org.yiyun.platform.loop");
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5000;
    private static final long STOP_SECONDS = 5;
    /** No round takes so long: a loop that is in one for longer hangs. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);
    private static final Set<Loop> RUNNING = ConcurrentHashMap.newKeySet();

    /** What is repeated. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private final String name;
    private final long period;
    private final Work work;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile long roundSince;
    private volatile boolean inRound;

    private Loop(ThreadFactory threads, String name, Duration period, Work work) {
        this.name = name;
        this.period = period.toMillis();
        this.work = work;
        this.thread = threads.newThread(this::repeat);
    }

    /** Begins; the first time comes after one period. */
    public static Loop start(ThreadFactory threads, String name, Duration period, Work work) {
        var loop = new Loop(threads, name, period, work);
        loop.thread.setName("yiyun " + name);
        loop.thread.start();
        RUNNING.add(loop);
        return loop;
    }

    /** One that fails holds up no other; what failed last is thrown in the end, for the loop to report. */
    public static <T> void forEach(Iterable<T> things, Consumer<T> work) {
        RuntimeException fault = null;
        for (var thing : things) {
            try {
                work.accept(thing);
            } catch (RuntimeException failed) {
                fault = failed;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    /** Names of the loops of this node that should go round and do not: their thread has died, or hangs in one round. */
    public static List<String> stuck() {
        return RUNNING.stream().filter(Loop::isStuck).map(loop -> loop.name).sorted().toList();
    }

    private boolean isStuck() {
        return !thread.isAlive() || inRound && System.nanoTime() - roundSince > LONGEST_ROUND.toNanos();
    }

    /** Ends it and waits for that, for a moment. */
    public void stop() {
        RUNNING.remove(this);
        stopped.countDown();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat() {
        long pause = 0;
        try {
            while (!stopped.await(Math.max(pause, period), TimeUnit.MILLISECONDS)) {
                pause = once(pause);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how long to pause because of failures, 0 if all is well. */
    private long once(long pause) throws InterruptedException {
        roundSince = System.nanoTime();
        inRound = true;
        try {
            work.run();
            if (pause > 0) {
                LOG.infof("YIYUN000101 %s works again", name);
            }
            return 0;
        } catch (InterruptedException end) {
            throw end;
        } catch (Exception fault) {
            if (stopped.getCount() == 0) {
                return 0;
            }
            if (pause == 0) {
                LOG.warnf(fault, "YIYUN000100 %s does not work, tries again until it does", name);
            }
            return pause == 0 ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
        } finally {
            inRound = false;
        }
    }
}
