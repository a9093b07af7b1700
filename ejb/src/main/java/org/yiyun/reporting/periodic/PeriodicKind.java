package org.yiyun.reporting.periodic;

/** What a report tells of. Texts: {@code reporting.kind.*}. */
public enum PeriodicKind {
    /** 《管理运营总结》 (001 三(一)2). */
    MANAGEMENT_SUMMARY,
    /** 运营维护报表 (001 三(四)). */
    OPERATION_MAINTENANCE,
    /** 《性能监测表》 with report and suggestions (001 三(七)). */
    PERFORMANCE,
    /** 巡检报告 (001 三(六)2, 000 /系统维护优化). */
    INSPECTION,
    /** Weekly notice of reconciliation and upload (001 三(八)8). */
    RECONCILIATION,
    /** 运营服务报告 (004, heading only). */
    SERVICE,
    /** 项目进展报告 (000, heading only). */
    PROJECT_PROGRESS;

    /** Code of its Word template. */
    public String template() {
        return "PERIODIC_" + name();
    }
}
