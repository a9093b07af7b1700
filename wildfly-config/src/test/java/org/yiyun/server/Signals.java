package org.yiyun.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Signals that Java cannot send: {@code -STOP}, {@code -CONT}. */
final class Signals {
    private Signals() {
    }

    /** To a process and all its descendants. */
    static void send(String signal, long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        var command = new ArrayList<>(List.of("kill", signal));
        Stream.concat(LongStream.of(pid).boxed(), process.descendants().map(ProcessHandle::pid)).map(String::valueOf).forEach(command::add);
        if (!Commands.succeeds(command.toArray(String[]::new))) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }
}
