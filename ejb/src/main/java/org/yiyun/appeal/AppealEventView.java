package org.yiyun.appeal;

import java.time.Instant;
import java.util.Map;

/** A line of the history: {@link #SERVED}, or the name of an {@link AppealVerb}. What a review found is left out for the person. */
public record AppealEventView(int sequence, String type, Instant at, String actor, Map<String, String> details) {
    /** The first line of every history. */
    public static final String SERVED = "SERVED";

    public AppealEventView {
        details = Map.copyOf(details);
    }
}
