package org.yiyun.sla;

/** What a limit is counted in (计时方式). Texts: {@code sla.unit.*}. */
public enum LimitUnit {
    /** 自然小时: every hour counts. */
    NATURAL_HOURS,
    /** 工作小时: the working hours of working days. */
    WORKING_HOURS,
    /** 工作日: to the close of business of the n-th working day; the first day is not counted. */
    WORKING_DAYS
}
