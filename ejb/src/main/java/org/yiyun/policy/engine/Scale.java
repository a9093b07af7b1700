package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scale of segments (分段比例) that are counted from zero and applied marginally: the part of an amount within a segment
 * is paid at that segment's rate. A boundary belongs to the lower segment; marginally that makes no difference.
 */
public record Scale(List<Segment> segments) {
    /** Up to {@code upTo}, which is included; null in the last segment, which has no end. */
    public record Segment(@Nullable BigDecimal upTo, BigDecimal rate) {}

    public Scale {
        segments = List.copyOf(segments);
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < segments.size(); i++) {
            BigDecimal end = segments.get(i).upTo();
            boolean last = i == segments.size() - 1;
            if (last != (end == null) || (end != null && end.compareTo(before) <= 0)) {
                throw new IllegalArgumentException("segments rise and the last one has no end");
            }
            before = end == null ? before : end;
        }
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a scale has segments");
        }
    }

    /** What is paid for {@code amount} that comes after {@code from}; exact. */
    public BigDecimal marginal(BigDecimal from, BigDecimal amount, Adjustment adjustment) {
        BigDecimal to = from.add(amount);
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal low = BigDecimal.ZERO;
        for (Segment segment : segments) {
            BigDecimal high = segment.upTo();
            BigDecimal end = high == null ? to : to.min(high);
            BigDecimal part = end.subtract(from.max(low));
            if (part.signum() > 0) {
                paid = paid.add(part.multiply(adjustment.applyTo(segment.rate())));
            }
            if (high == null || to.compareTo(high) <= 0) {
                return paid;
            }
            low = high;
        }
        return paid;
    }

    /**
     * The amount from zero that leads to {@code paid}, at four decimals, rounded half up: what must have been eligible if
     * only what was paid is known. Segments that pay nothing are passed over.
     */
    public BigDecimal inverse(BigDecimal paid) {
        BigDecimal rest = paid;
        BigDecimal low = BigDecimal.ZERO;
        for (Segment segment : segments) {
            BigDecimal high = segment.upTo();
            BigDecimal full = high == null ? null : high.subtract(low).multiply(segment.rate());
            if (full == null || rest.compareTo(full) < 0) {
                return segment.rate().signum() == 0
                        ? low
                        : low.add(rest.divide(segment.rate(), 4, java.math.RoundingMode.HALF_UP));
            }
            rest = rest.subtract(full);
            low = high;
        }
        return low;
    }
}
