package org.yiyun.flow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path that cases took (路径).
 *
 * @param path    steps in order
 * @param minutes the middle duration by the calendar
 */
public record Variant(List<String> path, int cases, @Nullable Long minutes) {
    public Variant {
        path = List.copyOf(path);
    }

    /** By which an address names it. */
    public String key() {
        return String.join(">", path);
    }
}
