package org.yiyun.platform.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares and means: four and two decimals, half up; nothing of nothing is null. */
public final class Ratios {
    private static final int SHARE_SCALE = 4;
    private static final int MEAN_SCALE = 2;
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private Ratios() {}

    public static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_SCALE, RoundingMode.HALF_UP);
    }

    /** By how much of the former the present differs from it. */
    public static @Nullable BigDecimal change(long present, long former) {
        return share(present - former, former);
    }

    /** Hours a piece. */
    public static @Nullable BigDecimal hours(BigDecimal minutes, long pieces) {
        return mean(minutes.divide(MINUTES_PER_HOUR, SHARE_SCALE, RoundingMode.HALF_UP), pieces);
    }

    public static @Nullable BigDecimal mean(BigDecimal sum, long pieces) {
        return pieces == 0 ? null : sum.divide(BigDecimal.valueOf(pieces), MEAN_SCALE, RoundingMode.HALF_UP);
    }

    /** {@code 91.2%}. */
    public static String percent(@Nullable BigDecimal share) {
        return share == null ? "—" : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
