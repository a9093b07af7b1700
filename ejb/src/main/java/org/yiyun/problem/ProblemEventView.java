package org.yiyun.problem;

import java.time.Instant;
import java.util.Map;

/** A line of the history: {@code WRITE}, {@code EDIT}, {@code MOVE}, {@code LINK} or {@code UNLINK}. */
public record ProblemEventView(int sequence, String type, Instant at, String actor, Map<String, String> details) {
    public ProblemEventView {
        details = Map.copyOf(details);
    }
}
