package org.yiyun.flow;

/** Where the design of a changed flow stands. Texts: {@code flow.design.status.*}. */
public enum DesignStatus {
    /** 编制中. */
    DRAFT,
    /** 待审批. */
    SUBMITTED,
    /** 已批准: the flow is as designed from the day of the change on. */
    APPROVED
}
