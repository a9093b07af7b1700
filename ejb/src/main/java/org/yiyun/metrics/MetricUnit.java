package org.yiyun.metrics;

/** What the value of a figure counts in. Texts: {@code metrics.unit.*}. */
public enum MetricUnit {
    /** Pieces. */
    COUNT,
    /** Between 0 and 1, four decimals, half up. */
    SHARE,
    /** Hours a piece, two decimals, half up; of an outage, hours altogether. */
    HOURS
}
