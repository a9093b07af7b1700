package org.yiyun.platform.paging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;

/** How much of a list, and from where. */
public record PageRequest(int limit, @Nullable String cursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw BusinessException.invalid("limit", "field.range", Map.of("min", 1, "max", MAX_LIMIT));
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }

    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        return new PageRequest(limit == null ? DEFAULT_LIMIT : limit, cursor);
    }
}
