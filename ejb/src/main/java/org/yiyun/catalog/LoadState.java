package org.yiyun.catalog;

/** How up to date an institution's copy of a library is, by its receipts. Texts: {@code catalog.load.*}. */
public enum LoadState {
    /** It has the version published last. */
    CURRENT,
    /** A newer version was published, and there is still time to load it. */
    WAITING,
    /** It has not said for longer than it may take that it has loaded a newer version. */
    LAGGING
}
