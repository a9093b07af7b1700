package org.yiyun.transaction;

/** What became of a transaction. Texts: {@code transaction.state.*}. */
public enum TransactionState {
    /** Is being worked on, or its node died. */
    RUNNING,
    /** 成功. */
    DONE,
    /** 拒绝: the message says why. */
    REFUSED,
    /** 失败: the system's fault; the same message may be sent again. */
    FAILED
}
