package org.yiyun.complaint;

/** How far the procedure has come (REQ-CMPL-02); the moves are {@link ComplaintVerb}'s. Texts: {@code complaint.status.*}. */
public enum ComplaintStatus {
    /** 已记录. */
    RECORDED,
    /** 已报送领导. */
    REPORTED,
    /** 已受理. */
    ACCEPTED,
    /** 已与用户沟通. */
    COMMUNICATED,
    /** 已内部协调. */
    COORDINATED,
    /** 已回复解决意见. */
    REPLIED,
    /** 已办结. */
    CLOSED
}
