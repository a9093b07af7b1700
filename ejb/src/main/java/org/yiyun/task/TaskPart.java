package org.yiyun.task;

/** What somebody is to a task. */
public enum TaskPart {
    /** 交办人. */
    GIVER,
    /** 责任人. */
    OWNER,
    /** 协办人. */
    CO_WORKER,
    /** 督办人: with the permission to supervise, and the task in sight. */
    SUPERVISOR
}
