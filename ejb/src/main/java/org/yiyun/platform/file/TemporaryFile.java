package org.yiyun.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on this node's disk for as long as it is worked with. */
public final class TemporaryFile implements AutoCloseable {
    private final Path path;

    /** An empty one. */
    public TemporaryFile() {
        try {
            path = Files.createTempFile("yiyun", ".tmp");
        } catch (IOException noPlace) {
            throw new UncheckedIOException(noPlace);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
