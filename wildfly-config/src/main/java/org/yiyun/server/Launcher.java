package org.yiyun.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code mvn -Prun}: brings everything up, prints {@code READY}, keeps it up, and takes it down in order when it is told
 * to end.
 */
public final class Launcher {

    // held, because a logger that nobody holds forgets its level
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final Settings settings;

    private Launcher(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        MIGRATIONS.setLevel(Level.SEVERE);
        Progress.say("Starting");
        new Launcher(Settings.of(arguments, System.getenv())).run();
    }

    private void run() {
        Folders.create(settings.run());
        var lock = RunLock.require(settings.run());
        try (var installation = new Installation(settings)) {
            var hook = new Thread(installation::close, "launcher-stop");
            Runtime.getRuntime().addShutdownHook(hook);
            Leftovers.end(settings.run());
            if (settings.reset()) {
                reset();
            }
            installation.start();
            Progress.ready(installation.url() + "/");
            installation.supervise();
        } finally {
            lock.release();
        }
    }

    /**
     * Everything goes but what any start would make again just the same. An outside database is not ours to empty; the
     * passwords of the accounts in it stay then.
     */
    private void reset() {
        Progress.say("Forgetting the earlier state");
        var kept = new HashSet<>(Set.of("server", "postgres", "lock"));
        if (settings.outside().isPresent()) {
            kept.addAll(Set.of("demo-accounts.properties", "secrets.properties"));
        }
        try (var parts = Files.list(settings.run())) {
            parts.filter(part -> !kept.contains(part.getFileName().toString())).toList().forEach(Folders::deleteTree);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
