package org.yiyun.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL as a Maven artifact: unpacked once per version. */
final class PostgresBinaries {

    private PostgresBinaries() {
    }

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path in(Path run) {
        var archive = "/postgres-" + system() + ".txz";
        try (var stream = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (stream == null) {
                throw new LaunchException("No PostgreSQL for this machine on the class path (" + archive
                        + "). Name one by YIYUN_DB_URL, YIYUN_DB_USER and YIYUN_DB_PASSWORD.");
            }
            return unpackedOnce(run.resolve("postgres").resolve(fingerprint(stream)), archive);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path unpackedOnce(Path home, String archive) throws IOException {
        if (Files.isDirectory(home)) {
            return home;
        }
        var draft = home.resolveSibling(home.getFileName() + ".new");
        Folders.deleteTree(home.getParent());
        try (var stream = PostgresBinaries.class.getResourceAsStream(archive)) {
            unpack(stream, draft);
        }
        return Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside of the archive's folder: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                target.toFile().setExecutable(true, false);
            }
        }
    }

    private static String fingerprint(InputStream archive) throws IOException {
        var sum = new CRC32();
        var buffer = new byte[1 << 16];
        for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
            sum.update(buffer, 0, read);
        }
        return Long.toHexString(sum.getValue());
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var arm = machine.equals("aarch64") || machine.equals("arm64");
        return (name.contains("mac") ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64");
    }
}
