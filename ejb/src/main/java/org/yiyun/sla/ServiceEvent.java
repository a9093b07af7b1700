package org.yiyun.sla;

/**
 * What can happen to a subject with clocks. Facts of the same moment are taken in this order. Texts:
 * {@code sla.event.*}.
 */
public enum ServiceEvent {
    /** 受理: the desk has recorded the request. */
    RECEIVED,
    /** 确认: the operator confirms the request; 001 counts the completion limits from here. */
    CONFIRMED,
    /** 定级, with attributes {@code level} and {@code scheme}. */
    GRADED,
    /** 派单. */
    ASSIGNED,
    /** 明确安排: the user has been told who does what when. */
    ARRANGED,
    /** 开始远程. */
    REMOTE_STARTED,
    /** 远程无法解决. */
    REMOTE_FAILED,
    /** 派出. */
    DISPATCHED,
    /** 到场. */
    ARRIVED,
    /** 提出解决方案. */
    PROPOSED,
    /** 上报省级. */
    REPORTED_TO_PROVINCE,
    /** 暂停, with attribute {@code reason} and, where known, {@code reasonCode}. */
    PAUSED,
    /** 恢复. */
    RESUMED,
    /** 排除. */
    RESOLVED,
    /** 反馈. */
    FED_BACK,
    /** 关闭. */
    CLOSED,
    /** 重新打开. */
    REOPENED,
    /** 合并 into another subject. */
    MERGED,
    /** 撤销合并. */
    UNMERGED,
    /** 备注: moves no clock. */
    COMMENTED,
    /** 升级: moves no clock. */
    ESCALATED,
    /** A calendar was published; running clocks follow it. */
    CALENDAR_CHANGED,
    /** 咨询岗转交问题. */
    QUESTION_PASSED,
    /** 转交问题已答复. */
    QUESTION_ANSWERED,
    /** 申请查阅档案. */
    ARCHIVE_REQUESTED,
    /** 已提供档案. */
    ARCHIVE_SUPPLIED,
    /** 报销审核完成. */
    REVIEW_FINISHED,
    /** 审核结果已送档案岗. */
    RESULT_FILED,
    /** 提出协查. */
    VERIFICATION_REQUESTED,
    /** 完成核查. */
    VERIFICATION_FINISHED,
    /** 核查结果已反馈. */
    VERIFICATION_FED_BACK,
    /** 报销材料收齐. */
    MATERIALS_COMPLETE,
    /** 赔付支付完成. */
    PAID,
    /** 信息发出. */
    INFORMATION_SENT,
    /** 信息送达. */
    INFORMATION_DELIVERED,
    /** 作废: final, nothing moves any more. */
    CANCELLED
}
