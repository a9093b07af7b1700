package org.yiyun.web.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.yiyun.platform.file.TemporaryFile;
import org.yiyun.platform.text.Sha256;

/**
 * The file of a multipart request that is too long to be held as a whole, kept on disk until it is closed. Its size and check sum
 * are known before the work begins, for an Idempotency-Key.
 */
public final class KeptPart implements Closeable {
    private final TemporaryFile file;
    private final long size;
    private final String sha256;

    private KeptPart(TemporaryFile file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    /** Reads the part once, to its end. */
    public static KeptPart of(EntityPart part) throws IOException {
        var file = new TemporaryFile();
        try {
            var sha256 = Sha256.copy(part.getContent(), file.path());
            return new KeptPart(file, Files.size(file.path()), sha256);
        } catch (IOException | RuntimeException unread) {
            file.close();
            throw unread;
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
            return Files.newInputStream(file.path());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
