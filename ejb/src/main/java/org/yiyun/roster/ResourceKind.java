package org.yiyun.roster;

/** What helps in an emergency. Texts: {@code roster.resource.kind.*}. */
public enum ResourceKind {
    /** 备用通信: another way to reach people when the usual one is down. */
    CHANNEL,
    /** 应急工具. */
    TOOL,
    /** 应急资源: spare machines, rooms, cars. */
    RESOURCE
}
