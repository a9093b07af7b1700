package org.yiyun.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;

/** Parts of a multipart request: words, and the file that has to be there. */
public final class Parts {
    private static final int MAX = 8192;

    private Parts() {}

    /**
     * What the part says, in UTF-8; null for a part that is not there.
     *
     * @throws BusinessException INVALID for one of more than 8 KiB
     */
    public static @Nullable String text(@Nullable EntityPart part) throws IOException {
        if (part == null) {
            return null;
        }
        try (var content = part.getContent()) {
            var bytes = content.readNBytes(MAX + 1);
            if (bytes.length > MAX) {
                throw BusinessException.invalid(part.getName(), "field.size", Map.of("min", 0, "max", MAX));
            }
            return new String(bytes, UTF_8).strip();
        }
    }

    /** The same; the empty text for a part that is not there. */
    public static String orEmpty(@Nullable EntityPart part) throws IOException {
        return part == null ? "" : text(part);
    }

    /** @throws BusinessException INVALID for a part that is not there */
    public static EntityPart file(@Nullable EntityPart part) {
        if (part == null) {
            throw BusinessException.invalid("file", "field.required", Map.of());
        }
        return part;
    }

    /** The name of the part's file as it was sent. */
    public static String name(EntityPart part) {
        return part.getFileName().orElse("file");
    }
}
