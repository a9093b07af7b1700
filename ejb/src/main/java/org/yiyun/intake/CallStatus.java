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
    MISSED;

    public boolean isOpen() {
        return this == RINGING || this == TALKING;
    }

    /** What an open call is once it is over. */
    public CallStatus over() {
        return this == RINGING ? MISSED : this == TALKING ? ENDED : this;
    }

    /** What a call that is over was before. */
    public CallStatus before() {
        return this == MISSED ? RINGING : this == ENDED ? TALKING : this;
    }
}
