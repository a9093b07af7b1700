package org.yiyun.policy.engine;

import java.math.BigDecimal;

/**
 * How a rate is changed: by percentage points (百分点) or by a factor (系数). The kind has no default: taken for the other
 * one, 92 % less ten points would become 82.8 % in place of 82 %.
 *
 * @param value points (-10 takes ten percentage points away) or the factor itself (0.8 leaves four fifths)
 */
public record Adjustment(Kind kind, BigDecimal value) {
    /** What the value means. */
    public enum Kind { POINTS, FACTOR }

    public static final Adjustment NONE = new Adjustment(Kind.POINTS, BigDecimal.ZERO);

    /** The changed rate, exact, kept between 0 and 1. */
    public BigDecimal applyTo(BigDecimal rate) {
        if (kind == Kind.POINTS && value.signum() == 0) {
            return rate;
        }
        BigDecimal changed = kind == Kind.POINTS ? rate.add(value.movePointLeft(2)) : rate.multiply(value);
        return changed.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
