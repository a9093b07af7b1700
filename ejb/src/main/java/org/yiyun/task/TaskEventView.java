package org.yiyun.task;

import java.time.Instant;
import java.util.Map;

/** A line of the history: one of the constants here, or the name of a {@link TaskVerb}. */
public record TaskEventView(int sequence, String type, Instant at, String actor, Map<String, String> details) {
    /** The first line of every history. */
    public static final String ASSIGNED = "ASSIGNED";

    /** People were reminded; details tell the {@link org.yiyun.task.engine.Reminder.Stage} and its days. */
    public static final String REMINDED = "REMINDED";

    /** Proof was added; details tell the name of the file. */
    public static final String ATTACHED = "ATTACHED";

    /** Proof was removed; details as of {@link #ATTACHED}. */
    public static final String DETACHED = "DETACHED";

    public TaskEventView {
        details = Map.copyOf(details);
    }
}
