package org.yiyun.catalog.reading;

import java.nio.charset.StandardCharsets;

/** Names of elements and attributes as strings, the frequent ones without making them anew. */
final class XmlNames {
    private static final int SLOTS = 256;

    private final String[] known = new String[SLOTS];

    /** The name that these bytes are. */
    String of(byte[] bytes, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = hash & (SLOTS - 1);
        var found = known[slot];
        if (found == null || !isSame(found, bytes, length)) {
            found = new String(bytes, 0, length, StandardCharsets.UTF_8);
            known[slot] = found;
        }
        return found;
    }

    private static boolean isSame(String name, byte[] bytes, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
