package org.yiyun.catalog.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Makes {@linkplain EntryContent#fingerprint fingerprints} of many contents of one library; what they share is worked out once. Not for
 * several threads at once.
 */
public final class Fingerprints {
    private static final byte FIELD = 0x1f;
    private static final byte VALUE = 0x1e;
    private static final int BYTES = 16;

    private final List<Field> fields;
    private final MessageDigest digest;
    private byte[] buffer = new byte[1024];

    /** @param head the field's key and the sign behind it */
    private record Field(String key, byte[] head) {}

    public Fingerprints(LibraryDefinition definition) {
        fields = definition.significant().stream().map(field -> new Field(field.key(), head(field.key()))).toList();
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] head(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        byte[] head = Arrays.copyOf(bytes, bytes.length + 1);
        head[bytes.length] = VALUE;
        return head;
    }

    /** Sixteen bytes. */
    public byte[] of(Map<String, String> values) {
        int size = 0;
        for (Field field : fields) {
            String text = values.get(field.key());
            if (text != null) {
                size = put(field.head(), size);
                size = put(text.getBytes(StandardCharsets.UTF_8), size);
                buffer[size++] = FIELD;
            }
        }
        digest.update(buffer, 0, size);
        return Arrays.copyOf(digest.digest(), BYTES);
    }

    /** Leaves room for one byte more. */
    private int put(byte[] bytes, int at) {
        int end = at + bytes.length;
        if (end + 1 > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, end + 1));
        }
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        return end;
    }
}
