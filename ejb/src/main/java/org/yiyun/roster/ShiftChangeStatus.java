package org.yiyun.roster;

/** Where a request to change shifts stands. Texts: {@code roster.change.*}. */
public enum ShiftChangeStatus {
    /** Waits for the counterpart. */
    REQUESTED,
    /** The counterpart has agreed; waits for who keeps the roster. */
    AGREED,
    /** The roster is changed. */
    APPROVED,
    /** The counterpart does not want to. */
    DECLINED,
    /** Who keeps the roster does not allow it. */
    REFUSED,
    /** The requester has taken it back. */
    WITHDRAWN;

    public boolean isOpen() {
        return this == REQUESTED || this == AGREED;
    }
}
