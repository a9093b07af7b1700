package org.yiyun.catalog;

/** Where a file of prices stands. Texts: {@code catalog.price.file.status.*}. */
public enum PriceFileStatus {
    /** Waits for somebody else's word. */
    PROPOSED,
    APPROVED,
    REJECTED,
    /** Every row was refused. */
    EMPTY
}
