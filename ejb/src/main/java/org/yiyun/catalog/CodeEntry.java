package org.yiyun.catalog;

/** Where codes enter that may or may not have to be national ones, by a dated rule. Texts: {@code catalog.code-entry.*}. */
public enum CodeEntry {
    /** 待遇计算明细: codes of the lines of a bill that is calculated or settled. */
    BENEFIT_LINE,
    /** 机构编码: codes of institutions that are newly registered. */
    INSTITUTION
}
