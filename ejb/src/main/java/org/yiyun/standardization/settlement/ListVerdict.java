package org.yiyun.standardization.settlement;

/** What a check says of a settlement list. Texts: {@code standardization.list.verdict.*}. */
public enum ListVerdict {
    /** 合格. */
    ACCEPTED,
    /** 不合格. */
    REJECTED
}
