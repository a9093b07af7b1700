package org.yiyun.chronic;

/** Where a registration stands. Texts: {@code chronic.status.*}. */
public enum ChronicStatus {
    /** 待审核. */
    SUBMITTED,
    /** 已备案. */
    APPROVED,
    /** 不予备案. */
    REFUSED,
    /** 已撤回, before it was decided. */
    WITHDRAWN,
    /** 已终止, before its last day. */
    ENDED
}
