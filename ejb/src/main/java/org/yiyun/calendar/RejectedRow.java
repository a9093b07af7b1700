package org.yiyun.calendar;

/** A row of an imported file that could not be taken: where, what it said, and why (key of the bundle {@code calendar}). */
public record RejectedRow(int row, String content, String reason) {}
