package org.yiyun.calendar;

import java.time.LocalDate;
import org.yiyun.calendar.engine.DayKind;

/** A day that a draft makes different; texts are the holiday's name and the hours of a half day, empty if none. */
public record CalendarChange(LocalDate date, DayKind before, String beforeText, DayKind after, String afterText) {}
