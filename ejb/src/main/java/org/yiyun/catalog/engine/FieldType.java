package org.yiyun.catalog.engine;

/** What texts a field of a library takes. The canonical text of each kind is told by {@link EntryContent}. */
public enum FieldType {
    /** Any text without control characters. */
    TEXT,
    /** A decimal number; canonical without trailing zeros and without grouping. */
    NUMBER,
    /** An amount in yuan; canonical with exactly two decimals. */
    MONEY,
    /** A ratio from 0 to 1; canonical without trailing zeros, so 10% is 0.1. */
    RATE,
    /** A day; canonical {@code yyyy-MM-dd}. */
    DATE,
    /** Yes or no; canonical {@code 1} or {@code 0}, as in the national files. */
    FLAG
}
