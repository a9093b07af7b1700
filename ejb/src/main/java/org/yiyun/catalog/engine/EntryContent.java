package org.yiyun.catalog.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an entry says: canonical texts by field key, in the order of the definition's fields. Canonical is: trimmed, full-width digits,
 * letters and signs folded to half width, numbers without trailing zeros, money with two decimals, days {@code yyyy-MM-dd}, flags
 * {@code 1} or {@code 0}. An empty field is absent.
 */
public record EntryContent(Map<String, String> values) {
    private static final byte FIELD = 0x1f;
    private static final byte VALUE = 0x1e;

    public EntryContent {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The field's text; empty if absent. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /**
     * Sixteen bytes that are equal for contents with equal significant fields, and different for others: the first half of the SHA-256
     * over keys and texts of the significant fields that are present, in the definition's order. A field that is added to a definition
     * later changes no fingerprint of contents that do not have it.
     */
    public byte[] fingerprint(LibraryDefinition definition) {
        MessageDigest digest = sha256();
        for (var field : definition.fields()) {
            String text = field.significant() ? values.get(field.key()) : null;
            if (text != null) {
                digest.update(field.key().getBytes(StandardCharsets.UTF_8));
                digest.update(VALUE);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update(FIELD);
            }
        }
        return Arrays.copyOf(digest.digest(), 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
