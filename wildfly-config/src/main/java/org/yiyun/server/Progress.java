package org.yiyun.server;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** What the person at the terminal sees. One line is a promise to programs too: {@code READY}. */
final class Progress {

    private static final PrintStream OUT = System.out;
    private static final Instant START = Instant.now();

    private Progress() {
    }

    static void say(String message) {
        OUT.printf("[%5.1f s] %s%n", Duration.between(START, Instant.now()).toMillis() / 1000.0, message);
        OUT.flush();
    }

    static void ready(String url) {
        OUT.println("READY " + url);
        OUT.flush();
    }
}
