package org.yiyun.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Short runs of other programs. */
final class Commands {

    private Commands() {
    }

    static boolean exists(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return List.of(path.split(":")).stream()
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
    }

    static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notRunnable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs to the end with its output in a file; a failure shows the end of that file. */
    static void run(String what, List<String> command, Map<String, String> environment, Path folder, Path log,
            Duration patience) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new LaunchException(what + " did not end in " + patience.toSeconds() + " s, see " + log);
            }
            if (process.exitValue() != 0) {
                throw new LaunchException(what + " failed, see " + log + "\n" + tail(log));
            }
        } catch (IOException failure) {
            throw new LaunchException(what + " failed: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException(what + " was interrupted", interrupted);
        }
    }

    /** Sends a signal by name; the platform knows only TERM and KILL. */
    static void signal(ProcessHandle process, String signal) {
        if (!succeeds("kill", "-" + signal, String.valueOf(process.pid()))) {
            process.destroy();
        }
    }

    static String tail(Path log) {
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Folders.read(log).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    }
}
