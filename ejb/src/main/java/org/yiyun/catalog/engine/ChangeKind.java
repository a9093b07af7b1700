package org.yiyun.catalog.engine;

/** What a version does to an entry. Texts: {@code catalog.kind.*}. */
public enum ChangeKind {
    /** A code that the library never had. */
    ADDED,
    /** A significant field differs. */
    CHANGED,
    /** In force no longer (停用); the entry stays readable. */
    STOPPED,
    /** A stopped code comes back under another name (重用): most often a mistake. */
    REUSED,
    /** A stopped code comes back under its name (恢复). */
    REVIVED
}
