package org.yiyun.sla;

/** State of a clock. Texts: {@code sla.state.*}. */
public enum ClockState {
    /** 计时中. */
    RUNNING,
    /** 暂停. */
    PAUSED,
    /** 达标: stopped in time, or measured without a limit. */
    MET,
    /** 超时: the due time has passed, whether stopped since or still open. */
    BREACHED,
    /** 取消. */
    CANCELLED;

    /** Whether due times and warnings of such a clock can still come. */
    public boolean isTicking() {
        return this == RUNNING;
    }
}
