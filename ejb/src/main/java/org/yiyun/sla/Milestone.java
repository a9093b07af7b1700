package org.yiyun.sla;

/** What a limit runs to (时限节点, REQ-SLA-12). Texts: {@code sla.milestone.*}. */
public enum Milestone {
    /** 响应: somebody has answered and said what happens next (明确响应和安排). */
    RESPONSE,
    /** 即时回复. */
    IMMEDIATE_REPLY,
    /** 安排. */
    ARRANGEMENT,
    /** 远程诊断. */
    REMOTE_DIAGNOSIS,
    /** 派出. */
    DISPATCH,
    /** 到场. */
    ARRIVAL,
    /** 解决. */
    RESOLUTION,
    /** 反馈. */
    FEEDBACK,
    /** 转交问题答复. */
    QUESTION_ANSWER,
    /** 档案提供. */
    ARCHIVE_SUPPLY,
    /** 审核结果送档. */
    RESULT_FILING,
    /** 异地协查. */
    VERIFICATION,
    /** 核查结果反馈. */
    VERIFICATION_FEEDBACK,
    /** 赔付支付. */
    PAYMENT,
    /** 信息传递. */
    INFORMATION_TRANSFER;

    /**
     * Counts for the response rate (响应率; 001 三(十五)3(3)②): whatever the clause calls it, somebody has taken up the matter. Its
     * counterpart in SQL is {@code ticket_limits} in {@code R__rpt_ticket.sql}.
     */
    public boolean isResponse() {
        return this == RESPONSE || this == IMMEDIATE_REPLY || this == REMOTE_DIAGNOSIS;
    }
}
