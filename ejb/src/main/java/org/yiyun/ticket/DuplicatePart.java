package org.yiyun.ticket;

import java.util.Map;

/**
 * One part of a score with what explains it.
 *
 * @param share  what it adds, above 0 and up to 1
 * @param values for its text: {@code percent} and {@code words}, {@code hours}, {@code system}
 */
public record DuplicatePart(DuplicateSign sign, double share, Map<String, String> values) {
    public DuplicatePart {
        values = Map.copyOf(values);
    }
}
