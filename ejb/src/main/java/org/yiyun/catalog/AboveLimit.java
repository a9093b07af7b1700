package org.yiyun.catalog;

/** What becomes of the part above a limit (超限价部分). Texts: {@code catalog.price.above.*}. */
public enum AboveLimit {
    /** The person pays it, and it counts nowhere (自费). */
    OWN_EXPENSE,
    /** The person pays it, and it counts as one's own share (自付). */
    OWN_SHARE,
    /** Nobody may ask for it: the institution bears it. */
    NOT_ALLOWED
}
