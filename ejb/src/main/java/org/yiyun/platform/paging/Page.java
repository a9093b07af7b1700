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

    /** All there is, on one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, items.size(), null);
    }

    /**
     * A page of what was found behind its cursor, where one row more than asked for was looked for: if it is there, more follow.
     *
     * @param place the key values of a row
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, long total, Function<? super T, Cursor> place) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, total, null);
        }
        var shown = found.subList(0, request.limit());
        return new Page<>(shown, total, place.apply(shown.get(shown.size() - 1)).text());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return mapAll(all -> all.stream().<R>map(mapper).toList());
    }

    /** The same page of what is made of its rows together, one for one. */
    public <R> Page<R> mapAll(Function<? super List<T>, ? extends List<R>> mapper) {
        return new Page<>(mapper.apply(items), total, next);
    }
}
