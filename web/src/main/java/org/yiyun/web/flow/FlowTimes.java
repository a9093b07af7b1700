package org.yiyun.web.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.engine.Spread;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.Functions;

/** Figures of flows as pages write them in a language. */
record FlowTimes(Locale language) {
    /** {@code 2天4小时}; the empty text for nothing. */
    String of(@Nullable Long minutes) {
        return minutes == null ? "" : Functions.duration(Duration.ofMinutes(minutes), name -> Texts.get(language, "ui.unit." + name));
    }

    /** Middle, nine of ten, and where the middle of all such cases lies. @param times minutes, else plain numbers */
    String spread(Spread spread, boolean times) {
        if (spread.median() == null) {
            return "—";
        }
        String text = one(spread.median(), times) + " / " + one(spread.p90(), times);
        return spread.low() == null ? text : text + " [" + one(spread.low(), times) + " – " + one(spread.high(), times) + "]";
    }

    private String one(@Nullable Long value, boolean times) {
        return times ? of(value) : String.valueOf(value);
    }

    /** {@code 12.3%}. */
    static String percent(@Nullable BigDecimal share) {
        return share == null ? "—" : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }
}
