package org.yiyun.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The launcher in a process of its own, as Maven would run it. */
final class LauncherProcess implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(10);
    private static final Duration STOPPED = Duration.ofSeconds(60);

    private final Process process;
    private final Path run;
    private final Path output;

    private LauncherProcess(Process process, Path run, Path output) {
        this.process = process;
        this.run = run;
        this.output = output;
    }

    /** Starts it and waits for its line. */
    static LauncherProcess ready(Settings settings) throws IOException {
        var output = Files.createTempFile(settings.run().getParent(), "launcher", ".log");
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(Java.executable(), "-cp", classPath, Launcher.class.getName(),
                "run=" + settings.run(), "scripts=" + settings.scripts(), "server=" + settings.serverZip(),
                "driver=" + settings.driver(), "broker=" + settings.broker(), "ear=" + settings.ear(),
                "nodes=" + settings.nodes(), "offset=" + settings.offset(), "reset=" + settings.reset(),
                "restart=" + settings.restart(), "store=" + settings.store())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("YIYUN_DB_"));
        settings.outside().ifPresent(database -> builder.environment().putAll(Map.of(
                "YIYUN_DB_URL", database.url(),
                "YIYUN_DB_USER", database.owner().user(),
                "YIYUN_DB_PASSWORD", database.owner().password())));
        var process = builder.start();
        var launcher = new LauncherProcess(process, settings.run(), output);
        launcher.awaitReady();
        return launcher;
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + READY.toNanos();
        while (readyLines().isEmpty()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException(Files.readString(output));
            }
            Pause.millis(100);
        }
    }

    List<String> readyLines() throws IOException {
        try (var lines = Files.lines(output)) {
            return lines.filter(line -> line.startsWith("READY ")).toList();
        }
    }

    /** What it has told the person at the terminal. */
    String output() throws IOException {
        return Files.readString(output);
    }

    Properties nodes() {
        return Folders.readProperties(run.resolve("nodes.properties"));
    }

    Path run() {
        return run;
    }

    /** Asks it to end, as Ctrl-C does, and waits. */
    void stop() {
        process.destroy();
        if (!endsWithin(STOPPED)) {
            throw new IllegalStateException("The launcher did not stop in " + STOPPED.toSeconds() + " s");
        }
    }

    void kill() {
        process.destroyForcibly();
        assertThat(endsWithin(STOPPED)).isTrue();
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
