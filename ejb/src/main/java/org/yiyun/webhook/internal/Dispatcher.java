package org.yiyun.webhook.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.problem.Outage;

/**
 * Sends what is due from this node: to each subscription one message after the other, to several subscriptions at once, so that a
 * slow receiver holds up only itself. One thread claims and records; the answers come to it through a queue.
 */
final class Dispatcher {
    private static final Logger LOG = Logger.getLogger("org.yiyun.webhook");
    private static final int MOST = 16;
    private static final long WAIT_MILLIS = 100;
    /** After so many looks in a row the loop shows that it lives. */
    private static final int LOOKS = 300;

    private final DeliveryDesk desk;
    private final HttpSender sender;
    private final Supplier<Optional<Lease>> role;
    private final Set<UUID> busy = new HashSet<>();
    private final BlockingQueue<Outcome> finished = new LinkedBlockingQueue<>();

    Dispatcher(DeliveryDesk desk, HttpSender sender, Supplier<Optional<Lease>> role) {
        this.desk = desk;
        this.sender = sender;
        this.role = role;
    }

    /** Sends until nothing is due and nothing under way. */
    void work() throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            recordFinished();
            role.get().ifPresent(this::start);
            if (busy.isEmpty()) {
                return;
            }
            waitForOne();
        }
    }

    private void start(Lease lease) {
        if (busy.size() < MOST) {
            for (var claimed : desk.claim(lease, busy, MOST - busy.size())) {
                busy.add(claimed.subscription());
                sender.send(claimed).thenAccept(finished::add);
            }
        }
    }

    private void waitForOne() throws InterruptedException {
        Optional.ofNullable(finished.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS)).ifPresent(this::record);
    }

    private void recordFinished() {
        for (var outcome = finished.poll(); outcome != null; outcome = finished.poll()) {
            record(outcome);
        }
    }

    /** While the database is away the outcome waits here; lost with this node, it is found out once more by the next attempt. */
    private void record(Outcome outcome) {
        try {
            if (!desk.record(outcome)) {
                LOG.warnf("YIYUN002300 delivery %s: the attempt had been given up meanwhile", outcome.claimed().delivery());
            }
            busy.remove(outcome.claimed().subscription());
        } catch (RuntimeException fault) {
            if (Outage.isBehind(fault)) {
                finished.add(outcome);
            } else {
                busy.remove(outcome.claimed().subscription());
            }
            throw fault;
        }
    }
}
