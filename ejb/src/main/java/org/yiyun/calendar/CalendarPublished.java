package org.yiyun.calendar;

import java.time.Instant;

/**
 * CDI event, fired in the transaction that publishes a year. Whoever keeps clocks adds a fact CALENDAR_CHANGED of this
 * moment to the subjects whose clocks run, and derives them again.
 */
public record CalendarPublished(int revision, int year, Instant at) {}
