package org.yiyun.matching;

/** What a check of a matched list may find (目录核查). Texts: {@code matching.check.*}. */
public enum CheckKind {
    /** No entry is confirmed (未对照). */
    UNMATCHED,
    /** Two own items claim one entry (重复对照). */
    DOUBLE,
    /** The confirmed entry is no longer in force (已失效). */
    EXPIRED,
    /** The institution asks more than the price limit in force (超限价). */
    OVER_LIMIT
}
