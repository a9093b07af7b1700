package org.yiyun.task;

/** What a task may belong to. Texts: {@code task.related.*}. */
public enum RelatedKind {
    /** 工单. */
    TICKET,
    /** 投诉、建议或表扬. */
    COMPLAINT,
    /** 知识条目. */
    ARTICLE
}
