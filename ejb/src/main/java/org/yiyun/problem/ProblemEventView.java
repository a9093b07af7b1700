package org.yiyun.problem;

import java.time.Instant;
import java.util.Map;

/** A line of the history: {@code WRITE}, {@link #EDIT}, {@code MOVE}, {@code LINK} or {@code UNLINK}. */
public record ProblemEventView(int sequence, String type, Instant at, String actor, Map<String, String> details) {
    /** Words were changed; details tell what was said before, by the names of the fields, empty for nothing. */
    public static final String EDIT = "EDIT";

    public ProblemEventView {
        details = Map.copyOf(details);
    }
}
