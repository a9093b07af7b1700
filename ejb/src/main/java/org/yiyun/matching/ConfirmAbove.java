package org.yiyun.matching;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Confirms in bulk (批量确认) what is proposed with at least this score and has nothing decisive against it.
 *
 * @param institution null for the institution that asks
 * @param threshold   0.80 to 1; null for {@link #DEFAULT}
 */
public record ConfirmAbove(@Nullable @Size(max = 20) String institution, @Nullable @DecimalMin("0.80") @DecimalMax("1") BigDecimal threshold) {
    /** At this score nearly all is right: docs/BENCHMARKS.md, "Matching". */
    public static final BigDecimal DEFAULT = new BigDecimal("0.90");

    public ConfirmAbove {
        threshold = threshold == null ? DEFAULT : threshold;
    }
}
