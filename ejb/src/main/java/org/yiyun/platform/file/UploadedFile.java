package org.yiyun.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** A file that somebody brought, on this node's disk for as long as it is read. */
public final class UploadedFile {
    private static final long MEBIBYTE = 1024 * 1024;

    private UploadedFile() {}

    /**
     * Keeps it until it is closed.
     *
     * @param most mebibytes that it may have
     * @throws BusinessException TOO_LARGE
     */
    public static TemporaryFile keep(InputStream content, int most) throws IOException {
        var file = new TemporaryFile();
        try {
            long bytes = most * MEBIBYTE;
            if (Files.copy(new BoundedStream(content, bytes + 1), file.path(), StandardCopyOption.REPLACE_EXISTING) > bytes) {
                throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", most + " MiB"));
            }
            return file;
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }
}
