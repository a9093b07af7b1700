package org.yiyun.catalog;

/** What a file says about entries that are not in it. Texts: {@code catalog.mode.*}. */
public enum ImportMode {
    /** It is the whole library: what is not in it is stopped. */
    FULL,
    /** It brings changes: what is not in it stays. */
    DELTA
}
