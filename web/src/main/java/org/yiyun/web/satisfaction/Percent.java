package org.yiyun.web.satisfaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.yiyun.satisfaction.engine.Share;

/** Shares as people read them: per cent with one decimal, rounded half up. */
final class Percent {
    private static final int PLACES = 2;

    private Percent() {}

    /** {@code 87.5%}; a dash for none. */
    static String of(@Nullable BigDecimal share) {
        return share == null ? "—" : share.movePointRight(PLACES).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** {@code 81.2%–92.3%}; empty for none. */
    static String interval(@Nullable Share share) {
        return share == null ? "" : of(share.low()) + "–" + of(share.high());
    }
}
