package org.yiyun.ticket;

/** What tickets are told apart by in figures. Texts: {@code metrics.by.*}. */
public enum TicketProperty {
    /** 级别; none before the ticket is graded. */
    LEVEL,
    /** 服务子项. */
    SERVICE_LINE,
    /** 类型. */
    KIND,
    /** 渠道. */
    CHANNEL,
    /** 系统; none where nobody named one. */
    SYSTEM,
    /** 责任人; none while nobody has the ticket. */
    ASSIGNEE
}
