package org.yiyun.platform.paging;

import java.util.AbstractList;
import java.util.List;
import java.util.function.LongSupplier;

/** The rows of a list for a file, which never ends unsaid: it knows how many more there are than a file may have. */
public final class Exported<R> extends AbstractList<R> {
    private final List<R> rows;
    private final long leftOff;

    private Exported(List<R> rows, long leftOff) {
        this.rows = List.copyOf(rows);
        this.leftOff = leftOff;
    }

    /**
     * @param rows  the first of the list, at most so many
     * @param most  how many were asked for
     * @param total of the list; asked only if there may be more
     */
    public static <R> Exported<R> of(List<R> rows, int most, LongSupplier total) {
        return new Exported<>(rows, rows.size() < most ? 0 : Math.max(0, total.getAsLong() - rows.size()));
    }

    /** Rows of the list that are not among these. */
    public long leftOff() {
        return leftOff;
    }

    @Override
    public R get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
