package org.yiyun.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total exact number of all rows that match
 * @param next  opaque cursor of the next page, null at the end
 */
public record Page<T>(List<T> items, long total, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), total, next);
    }
}
