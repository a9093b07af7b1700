package org.yiyun.web.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The file of a multipart request that is too long to be held as a whole, kept on disk until it is closed. Its size and check sum
 * are known before the work begins, for an Idempotency-Key.
 */
public final class KeptPart implements Closeable {
    private final Path file;
    private final long size;
    private final String sha256;

    private KeptPart(Path file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    /** Reads the part once, to its end. */
    public static KeptPart of(EntityPart part) throws IOException {
        var file = Files.createTempFile("part", ".tmp");
        try (var content = new DigestInputStream(part.getContent(), MessageDigest.getInstance("SHA-256"))) {
            var size = Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return new KeptPart(file, size, HexFormat.of().formatHex(content.getMessageDigest().digest()));
        } catch (IOException | RuntimeException unread) {
            Files.deleteIfExists(file);
            throw unread;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public long size() {
        return size;
    }

    /** In hex. */
    public String sha256() {
        return sha256;
    }

    /** The content, to be closed by the caller. */
    public InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
