package org.yiyun.roster;

/** How a day is cut into shifts (班制); {@code parts} as in {@code 08:00-20:00 20:00-08:00}. */
public record DutyPattern(String code, String name, String parts) {}
