package org.yiyun.web.matching;

/** Scores as people read them. */
final class Percent {
    private static final int PERCENT = 100;

    private Percent() {}

    /** Whole percent, rounded down: nothing looks surer than it is. */
    static int of(double score) {
        return (int) (score * PERCENT + 1e-9);
    }
}
