package org.yiyun.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * WildFly, unpacked and configured by the CLI scripts. Made once per version of server, driver and scripts, and shared
 * by all nodes, which only read it.
 */
final class ServerHome {

    /** The configurations that the scripts make, and from which of the stock ones. */
    enum Configuration {
        SINGLE("yiyun.xml", "standalone-full-ha.xml",
                List.of("subsystems", "single", "datasources", "batch-timers-mail", "messaging", "cluster", "web", "logging")),
        BALANCED("yiyun-balanced.xml", "standalone-full-ha.xml",
                List.of("subsystems", "balanced", "datasources", "batch-timers-mail", "messaging", "cluster", "web", "logging")),
        BALANCER("yiyun-balancer.xml", "standalone-load-balancer.xml", List.of("balancer"));

        private final String file;
        private final String stock;
        private final List<String> scripts;

        Configuration(String file, String stock, List<String> scripts) {
            this.file = file;
            this.stock = stock;
            this.scripts = scripts;
        }

        String file() {
            return file;
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> USER_FILES = List.of("messaging-users.properties", "messaging-roles.properties");

    private final Path folder;

    private ServerHome(Path folder) {
        this.folder = folder;
    }

    /** The home for these settings; an older one is removed once the new one is complete. */
    static ServerHome provision(Settings settings) {
        var all = settings.run().resolve("server");
        var home = all.resolve(fingerprint(settings));
        if (!Files.isDirectory(home)) {
            Progress.say("Unpacking and configuring WildFly (first start only)");
            try {
                Files.createDirectories(all);
                build(settings, home);
                removeOthers(all, home);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return new ServerHome(home);
    }

    private static void build(Settings settings, Path home) throws IOException {
        var work = home.resolveSibling(home.getFileName() + ".new");
        Folders.deleteTree(work);
        Files.createDirectories(work);
        unzip(settings.serverZip(), work);
        Files.copy(settings.driver(), work.resolve("postgresql.jar"));
        Files.copy(settings.broker(), work.resolve("yiyun-broker.jar"));
        var configuration = work.resolve("standalone/configuration");
        for (var each : Configuration.values()) {
            Files.copy(configuration.resolve(each.stock), configuration.resolve(each.file));
        }
        for (var file : USER_FILES) {
            Files.createFile(configuration.resolve(file));
        }
        var script = work.resolve("yiyun.cli");
        Files.writeString(script, script(settings.scripts()));
        Commands.run("The configuration of WildFly",
                List.of(Java.executable(), "-jar", work.resolve("jboss-modules.jar").toString(), "-mp",
                        work.resolve("modules").toString(), "org.jboss.as.cli", "--file=" + script, "--error-on-interact"),
                Map.of("JBOSS_HOME", work.toString()), work, settings.run().resolve("log/configuration.log"), PATIENCE);
        Folders.deleteTree(configuration.resolve("standalone_xml_history"));
        Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** All scripts as one, because each start of the CLI costs seconds. */
    private static String script(Path scripts) {
        var modules = Folders.read(scripts.resolve("modules.cli"));
        return modules + "\n" + Stream.of(Configuration.values())
                .map(each -> each.scripts.stream()
                        .map(name -> Folders.read(scripts.resolve(name + ".cli")))
                        .collect(Collectors.joining("\n", "embed-server --std-out=discard --server-config=" + each.file + "\n",
                                "\nstop-embedded-server\n")))
                .collect(Collectors.joining());
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (var stream = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                // without the zip's own top folder
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var target = folder.resolve(name).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside of the archive's folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(stream, target);
                }
            }
        }
    }

    private static void removeOthers(Path all, Path home) throws IOException {
        try (var folders = Files.list(all)) {
            folders.filter(folder -> !folder.equals(home)).toList().forEach(Folders::deleteTree);
        }
    }

    private static String fingerprint(Settings settings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(settings.serverZip().getFileName().toString().getBytes());
            digest.update(settings.driver().getFileName().toString().getBytes());
            digest.update(script(settings.scripts()).getBytes());
            digest.update(Files.readAllBytes(settings.broker()));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path folder() {
        return folder;
    }

    /** What each node gets as its own {@code configuration} folder. */
    Path configuration() {
        return folder.resolve("standalone/configuration");
    }
}
