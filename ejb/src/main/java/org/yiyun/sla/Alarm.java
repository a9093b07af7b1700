package org.yiyun.sla;

import java.time.Instant;
import java.util.List;

/** A moment at which somebody has to hear of a clock, unless it stops before. */
public record Alarm(int percent, Stage stage, Instant at, List<String> targets) {
    /** Before the due time, or at and after it. */
    public enum Stage { WARNING, BREACH }

    public Alarm {
        targets = List.copyOf(targets);
    }
}
