package org.yiyun.server;

import java.time.Duration;
import java.time.Instant;

/** What the person at the terminal sees. One line is a promise to programs too: {@code READY}. */
final class Progress {

    private static final Instant START = Instant.now();

    private Progress() {
    }

    static void say(String message) {
        print("[%5.1f s] %s".formatted(Duration.between(START, Instant.now()).toMillis() / 1000.0, message));
    }

    static void ready(String url) {
        print("READY " + url);
    }

    /**
     * Never throws: the terminal is Maven's, which takes it down while the launcher still stops, and what is done matters more
     * than what is said.
     */
    private static void print(String line) {
        try {
            System.out.println(line);
            System.out.flush();
        } catch (RuntimeException gone) {
            // nobody is there to hear it
        }
    }
}
