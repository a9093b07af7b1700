package org.yiyun.chaos;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.yiyun.chaos.ChaosSchedule.Event;
import org.yiyun.server.Cluster;

/** Does what the schedule says. */
final class Harm {

    private final Cluster cluster;
    private final Consumer<String> log;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final long start = System.nanoTime();

    Harm(Cluster cluster, Consumer<String> log) {
        this.cluster = cluster;
        this.log = log;
    }

    /** Returns when the length of the schedule is over; nobody is frozen then. */
    void follow(ChaosSchedule schedule) throws InterruptedException {
        try {
            for (var event : schedule.events()) {
                sleepUntil(event.at());
                strike(event);
            }
            sleepUntil(schedule.length());
        } finally {
            later.shutdown();
            later.awaitTermination(ChaosSchedule.LONG_FREEZE.toSeconds() + 5, TimeUnit.SECONDS);
        }
    }

    private void strike(Event event) {
        if (event.kind() == ChaosSchedule.Kind.DATABASE_RESTART) {
            cluster.restartDatabase();
            tell(event, "");
            return;
        }
        var process = cluster.process(event.node()).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            tell(event, ", which is away already");
            return;
        }
        tell(event, "");
        switch (event.kind()) {
            case KILL -> Cluster.signal(process.get(), "KILL");
            case END -> Cluster.signal(process.get(), "TERM");
            case FREEZE_SHORT -> freeze(process.get(), ChaosSchedule.SHORT_FREEZE);
            case FREEZE_LONG -> freeze(process.get(), ChaosSchedule.LONG_FREEZE);
            default -> throw new IllegalStateException(event.toString());
        }
    }

    private void freeze(ProcessHandle process, Duration time) {
        Cluster.signal(process, "STOP");
        later.schedule(() -> {
            if (Cluster.signal(process, "CONT")) {
                log.accept("%5.1f s process %d goes on".formatted(seconds(), process.pid()));
            }
        }, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tell(Event event, String remark) {
        log.accept("%5.1f s %s%s".formatted(seconds(), event.kind() + (event.node() == 0 ? "" : " node" + event.node()), remark));
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private void sleepUntil(Duration at) throws InterruptedException {
        var wait = at.minusNanos(System.nanoTime() - start);
        if (!wait.isNegative()) {
            Thread.sleep(wait.toMillis());
        }
    }
}
