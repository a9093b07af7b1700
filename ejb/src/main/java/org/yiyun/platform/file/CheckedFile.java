package org.yiyun.platform.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Sha256;

/**
 * A file that was handed in and may be kept. The type is found by content, and only types that people need at a service
 * desk are let in.
 *
 * @param name   a label without what could be a path or a control character
 * @param sha256 in hex
 */
public record CheckedFile(String name, String mediaType, byte[] content, String sha256) {
    /** 20 MiB. */
    public static final long MAX_SIZE = 20L * 1024 * 1024;

    private static final Set<String> ALLOWED = Set.of(
            "application/pdf", "image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp", "text/plain", "text/csv",
            "application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.ms-excel", "application/msword", "application/vnd.ms-powerpoint", "text/x-log");
    private static final Tika TIKA = new Tika();

    /**
     * @throws BusinessException FILE_REFUSED if there is no content, it is of no allowed type or not what its name says, or its container
     *     cannot be opened; TOO_LARGE over {@link #MAX_SIZE}
     */
    public static CheckedFile read(String name, InputStream content) throws IOException {
        var bytes = bytes(content);
        if (bytes.length == 0) {
            throw new BusinessException(ProblemType.FILE_REFUSED, Map.of(), List.of(new FieldError("file", "field.file-empty")));
        }
        var label = label(name);
        var type = TIKA.detect(bytes, label);
        if (!ALLOWED.contains(type)) {
            throw new BusinessException(ProblemType.FILE_REFUSED, Map.of("name", label, "mediaType", type));
        }
        if (!OpenedFile.isWhole(label, type, bytes)) {
            throw new BusinessException(
                    ProblemType.FILE_REFUSED, Map.of(), List.of(new FieldError("file", "field.file-content", Map.of("name", label))));
        }
        return new CheckedFile(label, type, bytes, Sha256.hex(bytes));
    }

    public int size() {
        return content.length;
    }

    private static byte[] bytes(InputStream content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            bytes.write(buffer, 0, n);
            if (bytes.size() > MAX_SIZE) {
                throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", "20 MiB"));
            }
        }
        return bytes.toByteArray();
    }

    private static String label(String name) {
        var last = name.replace('\\', '/').substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        var clean = last.codePoints().filter(c -> !Character.isISOControl(c)).limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        return clean.isEmpty() ? "file" : clean;
    }
}
