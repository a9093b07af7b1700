package org.yiyun.task.engine;

import java.time.Instant;

/**
 * When people are reminded of a task.
 *
 * @param days working days before or after the day by which it is due; 0 for {@link Stage#DUE}
 */
public record Reminder(Stage stage, int days, Instant at) {
    /** Before the task is due, at that moment, and while it is overdue. Texts: {@code task.stage.*}. */
    public enum Stage { BEFORE, DUE, AFTER }
}
