package org.yiyun.calendar.engine;

/** What a calendar day is. */
public enum DayKind {
    /** 工作日. */
    WORKDAY,
    /** 周末. */
    WEEKEND,
    /** 法定节假日或调休放假. */
    HOLIDAY,
    /** 调休上班. */
    MAKEUP_WORKDAY;

    /** Whether work is done on such a day. */
    public boolean works() {
        return this == WORKDAY || this == MAKEUP_WORKDAY;
    }
}
