package org.yiyun.publicity;

/** What became of an activity. Texts: {@code publicity.activity.*}. */
public enum ActivityStatus {
    /** 待开展. */
    PLANNED,
    /** 已开展. */
    HELD,
    /** 已取消. */
    CANCELLED
}
