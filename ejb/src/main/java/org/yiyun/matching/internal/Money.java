package org.yiyun.matching.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts in yuan as the interface tells them: two decimals, more only where there are more. */
final class Money {
    private static final int DECIMALS = 2;

    private Money() {}

    static @Nullable BigDecimal told(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        return amount.setScale(Math.max(DECIMALS, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
