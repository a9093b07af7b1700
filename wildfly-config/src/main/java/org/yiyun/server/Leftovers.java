package org.yiyun.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Programs that outlived a launcher which was killed. An id file alone proves nothing, ids come back: the program's
 * command line must name this {@code .run} too.
 */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Leftovers() {
    }

    static void end(Path run) {
        var pids = run.resolve("pids");
        if (!Files.isDirectory(pids)) {
            return;
        }
        // nodes before the database, as at an ordinary end
        list(pids).stream().sorted((a, b) -> Boolean.compare(isDatabase(a), isDatabase(b))).forEach(file -> {
            living(file, run).ifPresent(process -> {
                Progress.say("Ending what an earlier start left: " + file.getFileName() + ", process " + process.pid());
                end(process, isDatabase(file) ? "INT" : "TERM");
            });
            delete(file);
        });
    }

    private static boolean isDatabase(Path pidFile) {
        return pidFile.getFileName().toString().startsWith("postgres");
    }

    private static Optional<ProcessHandle> living(Path pidFile, Path run) {
        try {
            return ProcessHandle.of(Long.parseLong(Folders.read(pidFile).strip()))
                    .filter(process -> commandLine(process).contains(run + "/"));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    /** The whole line: {@link ProcessHandle.Info#commandLine()} may cut it or be empty. */
    static String commandLine(ProcessHandle process) {
        var file = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        try {
            return Files.readString(file).replace('\0', ' ');
        } catch (IOException noSuchFile) {
            return process.info().commandLine().orElse("");
        }
    }

    private static void end(ProcessHandle process, String signal) {
        Commands.signal(process, signal);
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
