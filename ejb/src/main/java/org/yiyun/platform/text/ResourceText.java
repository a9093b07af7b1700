package org.yiyun.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Texts that ship with the product. */
public final class ResourceText {
    private ResourceText() {}

    /** @param resource from the root, as in {@code /demo/task.sql}; in UTF-8 */
    public static String read(String resource) {
        try (var text = ResourceText.class.getResourceAsStream(resource)) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
