package org.yiyun.flow.engine;

/** Where a case lies to the day of a change. Texts: {@code flow.side.*}. */
public enum Side {
    /** 调整前: begun and done before the day. */
    BEFORE,
    /** 跨越: begun before the day, not done before it. */
    ACROSS,
    /** 调整后: begun on the day or later. */
    AFTER
}
