package org.yiyun.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one node up: starts again what died, ends what hangs. Each node has one, on a thread of its own, so that a node that
 * boots keeps no other unwatched.
 */
final class Supervisor implements Runnable {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Node node;
    private final Restart restart;
    private final Surroundings surroundings;
    private final Backoff backoff = new Backoff();
    private State state = State.UP;
    private long sinceNanos = System.nanoTime();
    private long dueNanos;
    private @Nullable Pulse pulse;
    private @Nullable BootProgress boot;

    private enum State {
        BOOTING, UP, AWAY
    }

    /** What a supervisor needs of the run as a whole. */
    interface Surroundings {

        /** Starts something, unless the end of everything has begun. */
        void start(Runnable start);

        boolean stopping();

        /** The node is certainly not there any more. */
        void gone(Node node);

        /** Its process is another one now. */
        void changed();
    }

    Supervisor(Node node, Restart restart, Surroundings surroundings) {
        this.node = node;
        this.restart = restart;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        while (!surroundings.stopping()) {
            try {
                look();
                Pause.millis(LOOK.toMillis());
            } catch (LaunchException failure) {
                if (!surroundings.stopping()) {
                    Progress.say(failure.getMessage());
                    Pause.millis(AFTER_FAILURE.toMillis());
                }
            }
        }
    }

    private void look() {
        if (state == State.AWAY) {
            revive();
        } else if (!node.alive()) {
            mourn();
        } else if (state == State.BOOTING) {
            awaitBoot();
        } else {
            feelPulse();
        }
    }

    private void mourn() {
        if (surroundings.stopping()) {
            return;
        }
        surroundings.gone(node);
        var wait = backoff.afterRun(age());
        dueNanos = System.nanoTime() + wait.toNanos();
        enter(State.AWAY);
        Progress.say(node.name() + " ended unexpectedly; " + (restart == Restart.NEVER
                ? "it stays away, as ordered" : wait.isZero() ? "starting it again" : "starting it again in " + wait.toSeconds() + " s"));
    }

    private void revive() {
        if (restart == Restart.ALWAYS && System.nanoTime() - dueNanos >= 0) {
            surroundings.start(node::start);
            enter(State.BOOTING);
            surroundings.changed();
        }
    }

    private void awaitBoot() {
        if (node.answersReady()) {
            enter(State.UP);
            Progress.say(node.name() + " is ready again");
        } else if (node.deploymentFailure() != null) {
            end("could not deploy the product: " + node.deploymentFailure());
        } else {
            awaitProgress();
        }
    }

    private void awaitProgress() {
        if (boot == null) {
            boot = new BootProgress(System.nanoTime());
        }
        var verdict = boot.verdict(node.processorTime(), System.nanoTime());
        if (verdict != null) {
            end(verdict);
        }
    }

    private void feelPulse() {
        if (pulse == null) {
            pulse = new Pulse(System.nanoTime());
        }
        var verdict = pulse.verdict(node.pulse(), node.processorTime(), System.nanoTime());
        if (verdict != null) {
            end(verdict);
        }
    }

    /** At once and without goodbye: its messages are to be free, and it could not say goodbye anyway. */
    private void end(String why) {
        if (node.alive() && !surroundings.stopping()) {
            Progress.say(node.name() + " " + why + "; ending it");
            node.kill();
        }
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }

    private void enter(State next) {
        if (next != State.UP) {
            sinceNanos = System.nanoTime();
        }
        state = next;
        pulse = null;
        boot = null;
    }
}
