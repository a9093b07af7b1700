package org.yiyun.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that the launcher started. It runs in a session of its own, so that Ctrl-C at the terminal reaches the
 * launcher alone, which then ends the others in the right order. Its id is kept in a file: a later start finds what a
 * killed launcher left behind.
 */
final class ManagedProcess {

    private static final boolean OWN_SESSION = Commands.exists("setsid");

    private final Process process;
    private final Path pidFile;
    private final String name;

    private ManagedProcess(Process process, Path pidFile, String name) {
        this.process = process;
        this.pidFile = pidFile;
        this.name = name;
    }

    static ManagedProcess start(String name, List<String> command, Map<String, String> environment, Path folder,
            Path log, Path pidFile) {
        var line = new ArrayList<String>();
        if (OWN_SESSION) {
            line.add("setsid");
        }
        line.addAll(command);
        Folders.create(log.getParent());
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            Folders.writePrivate(pidFile, process.pid() + "\n");
            return new ManagedProcess(process, pidFile, name);
        } catch (IOException failure) {
            throw new LaunchException("Cannot start " + name + ": " + failure.getMessage(), failure);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** What it has used so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it without asking; a stopped process too. */
    void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(5));
    }

    /** Asks with the signal, waits, then insists. */
    void stop(String signal, Duration patience) {
        if (process.isAlive()) {
            Commands.signal(process.toHandle(), signal);
            if (!ended(patience)) {
                process.destroyForcibly();
                ended(Duration.ofSeconds(5));
            }
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException leftBehind) {
            // harmless: the next start checks what the id belongs to
        }
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
