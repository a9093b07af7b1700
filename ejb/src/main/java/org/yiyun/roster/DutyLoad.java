package org.yiyun.roster;

import java.math.BigDecimal;

/**
 * How much somebody has been, and will be, on duty in a period (公平统计).
 *
 * @param hours    with one decimal, rounded half up
 * @param nights   shifts of which a part lies between midnight and six in the morning
 * @param weekends shifts that begin on a weekend day
 * @param holidays shifts that begin on a legal holiday
 */
public record DutyLoad(String staff, String name, int shifts, BigDecimal hours, int nights, int weekends, int holidays) {}
