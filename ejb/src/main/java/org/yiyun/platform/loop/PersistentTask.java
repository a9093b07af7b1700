package org.yiyun.platform.loop;

import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A repeated task that outlives its failures, to be scheduled with a fixed delay: after each failure it waits longer
 * before it tries again, up to five seconds. It reports the first of a row of failures and the recovery, not each.
 */
public final class PersistentTask implements Runnable {
    private static final Logger LOG = Logger.getLogger("org.yiyun.platform.loop");
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(5);

    /** What is repeated. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private final String name;
    private final Work work;
    private long pause;
    private long notBefore;

    public PersistentTask(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public void run() {
        if (pause > 0 && System.nanoTime() - notBefore < 0) {
            return;
        }
        try {
            work.run();
            if (pause > 0) {
                LOG.infof("YIYUN000101 %s works again", name);
                pause = 0;
            }
        } catch (Exception fault) {
            if (pause == 0) {
                LOG.warnf(fault, "YIYUN000100 %s does not work, tries again until it does", name);
            }
            pause = pause == 0 ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
            notBefore = System.nanoTime() + pause;
        }
    }
}
