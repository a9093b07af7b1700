package org.yiyun.knowledge;

/** What an article may cite (引用). Texts: {@code knowledge.cited.*}. */
public enum CitedKind {
    POLICY, PARAMETER, CODE,
    /** A calendar year, by its revision. */
    CALENDAR,
    /** A document whose versions nobody tells (文件). */
    DOCUMENT
}
