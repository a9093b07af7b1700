package org.yiyun.appeal;

/** What a finding comes of. Texts: {@code appeal.kind.*}. */
public enum FindingKind {
    /** 投诉处理: the outcome of a complaint. */
    COMPLAINT,
    /** 绩效考核: a score of the assessment of staff. */
    ASSESSMENT,
    /** 服务检查: a check of the supervision group. */
    CHECK
}
