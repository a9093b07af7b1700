package org.yiyun.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.DayKind;

/** A day of the calendar; {@code name} is the holiday that makes it what it is. */
public record CalendarDay(LocalDate date, DayKind kind, @Nullable String name) {}
