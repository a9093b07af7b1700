package org.yiyun.catalog.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an entry says: canonical texts by field key, in the order of the definition's fields. Canonical is: trimmed, full-width digits,
 * letters and signs folded to half width, numbers without trailing zeros, money with two decimals, days {@code yyyy-MM-dd}, flags
 * {@code 1} or {@code 0}. An empty field is absent.
 */
public record EntryContent(Map<String, String> values) {
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
     * later changes no fingerprint of contents that do not have it. {@link Fingerprints} makes many.
     */
    public byte[] fingerprint(LibraryDefinition definition) {
        return new Fingerprints(definition).of(values);
    }
}
