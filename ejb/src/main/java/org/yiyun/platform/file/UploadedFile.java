package org.yiyun.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** A file that somebody brought, on this node's disk for as long as it is read. */
public final class UploadedFile implements AutoCloseable {
    private static final long MEBIBYTE = 1024 * 1024;

    private final Path path;

    private UploadedFile(Path path) {
        this.path = path;
    }

    /**
     * Keeps it until it is closed.
     *
     * @param most mebibytes that it may have
     * @throws BusinessException TOO_LARGE
     */
    public static UploadedFile keep(InputStream content, int most) throws IOException {
        var file = new UploadedFile(Files.createTempFile("yiyun", ".upload"));
        try {
            file.fill(content, most);
            return file;
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private void fill(InputStream content, int most) throws IOException {
        long bytes = most * MEBIBYTE;
        if (Files.copy(new BoundedStream(content, bytes + 1), path, StandardCopyOption.REPLACE_EXISTING) > bytes) {
            throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", most + " MiB"));
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
