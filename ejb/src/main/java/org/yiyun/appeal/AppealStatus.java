package org.yiyun.appeal;

/** How far a finding and the appeal against it have come; the moves are {@link AppealVerb}'s. Texts: {@code appeal.status.*}. */
public enum AppealStatus {
    /** 已送达: the person may appeal until the limit; afterwards the finding stands. */
    SERVED,
    /** 已申诉. */
    APPEALED,
    /** 已受理. */
    ACCEPTED,
    /** 已核查. */
    REVIEWED,
    /** 已决定. */
    DECIDED,
    /** 已撤回: the finding stands. */
    WITHDRAWN
}
