package org.yiyun.hotline;

/** Where a dead letter stands. Texts: {@code hotline.status.*}. */
public enum DeadLetterStatus {
    /** 待处理. */
    OPEN,
    /** 已重发: something came of it. */
    RESENT,
    /** 已作废: kept, with the reason. */
    DISCARDED
}
