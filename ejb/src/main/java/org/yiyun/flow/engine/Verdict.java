package org.yiyun.flow.engine;

import java.util.List;

/**
 * What two sides say of a figure of which less is better.
 *
 * @param kind   plain
 * @param chance how likely a difference like this, or a greater one, would be if the change had done nothing; 1 where it is not judged
 */
public record Verdict(Kind kind, double chance) {
    /** Done cases that each side needs. */
    public static final int FEWEST = 20;
    /** Below this a difference is taken for one. */
    public static final double SURE = 0.05;
    /** More open cases than this share, and those that last long are missing. */
    public static final double MOST_OPEN = 0.20;

    /** Texts: {@code flow.verdict.*}. */
    public enum Kind {
        /** 有改善. */
        BETTER,
        /** 变差. */
        WORSE,
        /** 未见差别. */
        NO_DIFFERENCE,
        /** 办件太少. */
        TOO_FEW,
        /** 未办结太多. */
        TOO_OPEN
    }

    static Verdict of(List<Long> before, List<Long> after, boolean tooOpen) {
        if (before.size() < FEWEST || after.size() < FEWEST) {
            return new Verdict(Kind.TOO_FEW, 1);
        }
        if (tooOpen) {
            return new Verdict(Kind.TOO_OPEN, 1);
        }
        RankSum test = RankSum.of(before, after);
        if (test.chance() >= SURE) {
            return new Verdict(Kind.NO_DIFFERENCE, test.chance());
        }
        return new Verdict(test.secondIsLess() ? Kind.BETTER : Kind.WORSE, test.chance());
    }
}
