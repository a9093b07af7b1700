package org.yiyun.ticket;

/** Where a ticket stands (工单状态, REQ-DESK-07); the moves between them are {@link TicketVerb}'s. Texts: {@code ticket.status.*}. */
public enum TicketStatus {
    /** 已受理. */
    RECEIVED,
    /** 已定级. */
    GRADED,
    /** 已派单. */
    ASSIGNED,
    /** 定位中: the assignee has accepted and looks for the cause. */
    LOCATING,
    /** 等待用户: the clocks that allow it stand still. */
    WAITING,
    /** 赶赴现场. */
    TRAVELLING,
    /** 现场处理. */
    ON_SITE,
    /** 已上报省级. */
    REPORTED_TO_PROVINCE,
    /** 已提出解决方案. */
    PROPOSED,
    /** 已排除. */
    RESOLVED,
    /** 已反馈. */
    FED_BACK,
    /** 已关闭. */
    CLOSED,
    /** 已合并 into another ticket. */
    MERGED;

    /** Nothing is left to do. */
    public boolean isFinal() {
        return this == CLOSED || this == MERGED;
    }
}
