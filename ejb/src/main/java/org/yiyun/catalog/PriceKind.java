package org.yiyun.catalog;

/** What is stated of an entry's price. Texts: {@code catalog.price.kind.*}. */
public enum PriceKind {
    /** The most that is paid for (限价), in yuan for the entry's unit. */
    LIMIT,
    /** What the person pays first (先自付比例), a ratio from 0 to 1. */
    SHARE
}
