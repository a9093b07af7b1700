package org.yiyun.catalog.maintenance;

/** Where a maintenance stands; the moves are {@link MaintenanceVerb}'s. Texts: {@code maintenance.status.*}. */
public enum MaintenanceStatus {
    /** 已登记. */
    RECORDED,
    /** 已分析. */
    ANALYSED,
    /** 已确认: the bureau agrees with the need. */
    CONFIRMED,
    /** 已编制方案: with its script. */
    PLANNED,
    /** 已提交省局. */
    SUBMITTED,
    /** 已执行, as the province says. */
    EXECUTED,
    /** 已核验. */
    VERIFIED,
    /** 已办结. */
    CLOSED,
    /** 已撤销. */
    CANCELLED;

    /** Nothing is left to do. */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED;
    }
}
