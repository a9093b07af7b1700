package org.yiyun.intake;

/** Where a call stands. Texts: {@code intake.call.status.*}. */
public enum CallStatus {
    /** 振铃. */
    RINGING,
    /** 通话中. */
    TALKING,
    /** 已结束. */
    ENDED,
    /** 未接: it ended before anybody answered. */
    MISSED
}
