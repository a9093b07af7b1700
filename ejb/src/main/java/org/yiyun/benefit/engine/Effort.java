package org.yiyun.benefit.engine;

import org.jspecify.annotations.Nullable;

/**
 * How many calculations a search may try (计算量). Counted and not timed, so that the same text leads to the same answer on every
 * node.
 */
final class Effort {
    private final @Nullable Effort whole;
    private int left;
    private boolean ranOut;

    Effort(int most) {
        this(null, most);
    }

    private Effort(@Nullable Effort whole, int most) {
        this.whole = whole;
        left = most;
    }

    /** A part of it, for one thing among others: what the part spends, the whole spends. */
    Effort part(int most) {
        return new Effort(this, most);
    }

    /** Takes one calculation; false if there is none left. */
    boolean spend() {
        if (left == 0 || (whole != null && !whole.spend())) {
            ranOut = true;
            return false;
        }
        left--;
        return true;
    }

    /** Whether one more was wanted than there was. */
    boolean ranOut() {
        return ranOut;
    }
}
