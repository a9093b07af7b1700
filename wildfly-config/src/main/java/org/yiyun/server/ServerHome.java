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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * WildFly, unpacked and configured by the CLI scripts. Made once per version of server, driver and scripts, and shared
 * by all nodes, which only read it.
 */
final class ServerHome {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> USER_FILES = List.of("messaging-users.properties", "messaging-roles.properties");

    private final Path folder;

    private ServerHome(Path folder) {
        this.folder = folder;
    }

    /** The home for these settings; an older one is removed once the new one is complete. */
    static ServerHome provision(Settings settings) {
        var all = settings.run().resolve("server");
        var scripts = new ServerScripts(settings.scripts(), settings.store());
        var home = all.resolve(fingerprint(settings, scripts));
        try {
            if (!Files.isDirectory(home)) {
                Progress.say("Unpacking WildFly (first start only)");
                Files.createDirectories(all);
                unpack(settings, home);
                removeOthers(all, home);
            }
            var missing = ServerConfiguration.of(settings.nodes()).stream()
                    .filter(each -> Files.notExists(configuration(home).resolve(each.file())))
                    .toList();
            if (!missing.isEmpty()) {
                Progress.say("Configuring WildFly (first start only)");
                configure(settings, scripts, home, missing);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ServerHome(home);
    }

    private static void unpack(Settings settings, Path home) throws IOException {
        var work = home.resolveSibling(home.getFileName() + ".new");
        Folders.deleteTree(work);
        Files.createDirectories(work);
        unzip(settings.serverZip(), work);
        Files.copy(settings.driver(), work.resolve("postgresql.jar"));
        Files.copy(settings.broker(), work.resolve("yiyun-broker.jar"));
        for (var file : USER_FILES) {
            Files.createFile(configuration(work).resolve(file));
        }
        Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** On drafts, which get their names when all is well: an interrupted start leaves no half configuration. */
    private static void configure(Settings settings, ServerScripts scripts, Path home, List<ServerConfiguration> missing) throws IOException {
        var folder = configuration(home);
        for (var each : missing) {
            Files.copy(folder.resolve(each.stock()), folder.resolve(each.draft()), StandardCopyOption.REPLACE_EXISTING);
        }
        Folders.deleteTree(home.resolve("modules/org/postgresql"));
        Folders.deleteTree(home.resolve("modules/org/yiyun"));
        var script = home.resolve("yiyun.cli");
        Files.writeString(script, scripts.text(missing));
        Commands.run("The configuration of WildFly",
                List.of(Java.executable(), "-jar", home.resolve("jboss-modules.jar").toString(), "-mp",
                        home.resolve("modules").toString(), "org.jboss.as.cli", "--file=" + script, "--error-on-interact"),
                Map.of("JBOSS_HOME", home.toString()), home, settings.run().resolve("log/configuration.log"), PATIENCE);
        Folders.deleteTree(folder.resolve("standalone_xml_history"));
        for (var each : missing) {
            Files.move(folder.resolve(each.draft()), folder.resolve(each.file()), StandardCopyOption.ATOMIC_MOVE);
        }
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

    private static String fingerprint(Settings settings, ServerScripts scripts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(settings.serverZip().getFileName().toString().getBytes());
            digest.update(settings.driver().getFileName().toString().getBytes());
            digest.update(scripts.text(List.of(ServerConfiguration.values())).getBytes());
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
        return configuration(folder);
    }

    private static Path configuration(Path home) {
        return home.resolve("standalone/configuration");
    }
}
