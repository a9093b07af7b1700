package org.yiyun.web.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricUnit;
import org.yiyun.platform.figure.Ratios;

/** Figures in the form that people read. */
final class MetricText {
    private static final String NOTHING = "—";
    private static final int POINTS_SCALE = 1;

    private MetricText() {}

    /** {@code 1,234}, {@code 91.2%}, {@code 3.25}. */
    static String of(MetricUnit unit, @Nullable BigDecimal value) {
        if (value == null) {
            return NOTHING;
        }
        return switch (unit) {
            case COUNT -> String.format(Locale.ROOT, "%,d", value.longValueExact());
            case SHARE -> Ratios.percent(value);
            case HOURS -> String.format(Locale.ROOT, "%,.2f", value);
        };
    }

    static String of(Metric metric, @Nullable BigDecimal value) {
        return of(metric.unit(), value);
    }

    /** With its sign; of shares in percentage points, {@code +1.5}. */
    static String difference(Metric metric, @Nullable BigDecimal difference) {
        if (difference == null) {
            return NOTHING;
        }
        var sign = difference.signum() > 0 ? "+" : "";
        return sign + (metric.unit() == MetricUnit.SHARE
                ? difference.movePointRight(2).setScale(POINTS_SCALE, RoundingMode.HALF_UP).toPlainString()
                : of(metric, difference));
    }
}
